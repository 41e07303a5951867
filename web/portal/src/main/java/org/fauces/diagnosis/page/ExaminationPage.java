package org.fauces.diagnosis.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fauces.diagnosis.domain.ClinicalWarning;
import org.fauces.diagnosis.domain.Diseases;
import org.fauces.diagnosis.domain.RunPurpose;
import org.fauces.diagnosis.domain.RunState;
import org.fauces.diagnosis.service.ConfirmatoryTestService;
import org.fauces.diagnosis.service.DecisionService;
import org.fauces.diagnosis.service.ExaminationDetail;
import org.fauces.diagnosis.service.RunView;
import org.fauces.examination.domain.ExaminationState;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.page.Show;

/**
 * One examination: what the network found, what it rests on, what the physician decides, and what
 * was decided before.
 */
@Named
@ViewScoped
public class ExaminationPage extends StepPage {
  private static final long serialVersionUID = 1L;

  @Inject DecisionService decisions;
  @Inject ConfirmatoryTestService tests;
  @Inject Show show;
  private DecisionForm decision;
  private TestForm test;

  @Override
  protected void loaded(ExaminationDetail detail) {
    decision = new DecisionForm(detail.examination().version(), getRun());
    test = new TestForm();
  }

  /** The run that is decided on, once it has results and while nothing changed since. */
  public RunView getRun() {
    var current = getDetail().examination().currentRunId();
    return getRuns().stream()
        .filter(run -> run.id().equals(current) && run.state() == RunState.COMPLETED)
        .findFirst()
        .orElse(null);
  }

  /** The runs that count, newest first. */
  public List<RunView> getRuns() {
    return getDetail().runs().stream().filter(run -> run.purpose() == RunPurpose.CLINICAL).toList();
  }

  public List<FindingCard> getFindings() {
    var run = getRun();
    return run == null ? List.of() : run.results().stream().map(FindingCard::new).toList();
  }

  public List<ClinicalWarning> getWarnings() {
    return getDetail().warnings().stream().sorted().toList();
  }

  public List<PhotoTile> getPhotos() {
    return PhotoTile.of(getDetail(), getRun(), t.words());
  }

  public List<String> getDiseases() {
    return Diseases.CODES;
  }

  /** Whether a physician can decide now, on a run or without one; nobody waits for a run. */
  public boolean isDecidable() {
    return isOpen() || getDetail().examination().state() == ExaminationState.ANALYSING;
  }

  public boolean isDecided() {
    return getDetail().examination().state().isDecided();
  }

  /** Decides, or amends what was decided; leads to the same page read afresh. */
  public String decide() {
    var missing = decision.problems(isDecided());
    missing.forEach(problems::show);
    return missing.isEmpty() ? sent(this::record) : null;
  }

  /** Records the result of a confirmatory test. */
  public String addTest() {
    var missing = test.problems();
    missing.forEach(problems::show);
    return missing.isEmpty() ? sent(() -> tests.record(test.command(getId(), show.zone()))) : null;
  }

  private void record() {
    var command = decision.command(getId());
    if (isDecided()) {
      decisions.amend(command);
    } else {
      decisions.decide(command);
    }
  }

  private String sent(Runnable action) {
    try {
      action.run();
      return "/exam?faces-redirect=true&id=" + getId();
    } catch (DomainException e) {
      problems.show(e);
      changed();
      return null;
    }
  }

  public DecisionForm getDecision() {
    return decision;
  }

  public TestForm getTest() {
    return test;
  }
}
