package org.fauces.diagnosis.page;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fauces.diagnosis.domain.Opinion;
import org.fauces.diagnosis.domain.WithoutRun;
import org.fauces.diagnosis.service.Decide;
import org.fauces.diagnosis.service.DecisionText;
import org.fauces.diagnosis.service.JudgementView;
import org.fauces.diagnosis.service.ResultView;
import org.fauces.diagnosis.service.RunView;
import org.fauces.shared.domain.TimeOrderedId;

/**
 * A decision as it is being made, on the examination's version that the physician saw. Nothing is
 * preselected: an opinion that was not given is missing, not agreement.
 */
public class DecisionForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private final UUID id = TimeOrderedId.next();
  private final int version;
  private final UUID runId;
  private final List<JudgementField> judgements;
  private WithoutRun withoutRun;
  private String reason;
  private String diagnosis;
  private String treatmentNote;

  /** On a run's findings, or without one when {@code run} is null. */
  DecisionForm(int version, RunView run) {
    this.version = version;
    this.runId = run == null ? null : run.id();
    this.judgements =
        new ArrayList<>(
            run == null
                ? List.of()
                : run.results().stream()
                    .map(ResultView::disease)
                    .map(JudgementField::new)
                    .toList());
  }

  /** The opinion of one disease's finding; null until it is given. */
  public static class JudgementField implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String disease;
    private Opinion opinion;

    JudgementField(String disease) {
      this.disease = disease;
    }

    public String getDisease() {
      return disease;
    }

    public Opinion getOpinion() {
      return opinion;
    }

    public void setOpinion(Opinion opinion) {
      this.opinion = opinion;
    }
  }

  /** The keys of the words that say what a decision still needs. */
  public List<String> problems(boolean isAmendment) {
    var problems = new ArrayList<String>();
    if (judgements.stream().anyMatch(field -> field.getOpinion() == null)) {
      problems.add("diagnosis.problem.opinion");
    }
    if (runId == null && withoutRun == null) {
      problems.add("diagnosis.problem.withoutRun");
    }
    if (needsReason(isAmendment) && typed(reason) == null) {
      problems.add("diagnosis.problem.reason");
    }
    return problems;
  }

  private boolean needsReason(boolean isAmendment) {
    return isAmendment
        || runId == null
        || judgements.stream().anyMatch(field -> field.getOpinion() == Opinion.DISAGREE);
  }

  /** The command, when there is no problem. */
  Decide command(UUID examinationId) {
    return new Decide(
        examinationId,
        version,
        id,
        runId,
        withoutRun,
        judgements.stream()
            .map(field -> new JudgementView(field.getDisease(), field.getOpinion()))
            .toList(),
        new DecisionText(typed(reason), typed(diagnosis), typed(treatmentNote)));
  }

  /** Spaces alone are nothing. */
  private static String typed(String text) {
    return text == null || text.isBlank() ? null : text;
  }

  @Override
  public String toString() {
    return "DecisionForm[" + id + "]"; // free text reaches no log
  }

  public boolean isOnRun() {
    return runId != null;
  }

  public List<JudgementField> getJudgements() {
    return judgements;
  }

  public Opinion[] getOpinions() {
    return Opinion.values();
  }

  public WithoutRun[] getReasonsWithoutRun() {
    return WithoutRun.values();
  }

  public WithoutRun getWithoutRun() {
    return withoutRun;
  }

  public void setWithoutRun(WithoutRun withoutRun) {
    this.withoutRun = withoutRun;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getDiagnosis() {
    return diagnosis;
  }

  public void setDiagnosis(String diagnosis) {
    this.diagnosis = diagnosis;
  }

  public String getTreatmentNote() {
    return treatmentNote;
  }

  public void setTreatmentNote(String treatmentNote) {
    this.treatmentNote = treatmentNote;
  }
}
