package org.fauces.diagnosis.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.fauces.diagnosis.service.AnalysisService;
import org.fauces.diagnosis.service.ExaminationDetail;
import org.fauces.diagnosis.service.RequestAnalysis;
import org.fauces.examination.domain.FormKind;
import org.fauces.examination.page.FormField;
import org.fauces.examination.page.FormFields;
import org.fauces.examination.service.FormService;
import org.fauces.examination.service.QuestionnaireService;
import org.fauces.examination.service.RecordForm;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.TimeOrderedId;

/**
 * The fourth step: the physician's findings, entered before any result exists, what is still
 * missing, and the analysis.
 */
@Named
@ViewScoped
public class CheckPage extends StepPage {
  private static final long serialVersionUID = 1L;

  @Inject FormService forms;
  @Inject QuestionnaireService questionnaires;
  @Inject AnalysisService analyses;
  @Inject Clock clock;
  private FormFields fields;
  private String version;
  private UUID revisionId = TimeOrderedId.next();
  private UUID runId = TimeOrderedId.next();
  private int problemCount;

  @Override
  protected void loaded(ExaminationDetail detail) {
    var questionnaire = questionnaires.current();
    version = questionnaire.version();
    fields = FormFields.of(questionnaire.items(FormKind.FINDINGS), t.words());
    if (detail.findings() != null) {
      fields.fill(detail.findings().answers());
    }
  }

  /** Saves the findings as a new revision. */
  public String save() {
    try {
      forms.recordFindings(
          new RecordForm(getId(), revisionId, version, clock.instant(), fields.answers()));
      return "/exam/check?faces-redirect=true&id=" + getId();
    } catch (DomainException e) {
      problemCount = fields.mark(e, t.words());
      if (problemCount == 0) {
        problems.show(e);
      }
      revisionId = TimeOrderedId.next(); // what is sent next has other content
      return null;
    }
  }

  /** Analyses and leads to the result; a second press while it runs gets the first one's. */
  public String analyse() {
    try {
      analyses.analyse(new RequestAnalysis(getId(), runId));
      return "/exam?faces-redirect=true&id=" + getId();
    } catch (DomainException e) {
      problems.show(e);
      runId = TimeOrderedId.next(); // a failed run keeps its id
      changed();
      return null;
    }
  }

  public List<FormField> getFields() {
    return fields.sections().stream().flatMap(section -> section.fields().stream()).toList();
  }

  public boolean isComplete() {
    return getMissing().isEmpty();
  }

  public boolean isFindingsEntered() {
    return getDetail().findings() != null;
  }

  public int getProblemCount() {
    return problemCount;
  }
}
