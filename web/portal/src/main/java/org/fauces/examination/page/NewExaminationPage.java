package org.fauces.examination.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.fauces.examination.domain.ExaminationState;
import org.fauces.examination.service.ExaminationService;
import org.fauces.examination.service.OpenExamination;
import org.fauces.patient.domain.Sex;
import org.fauces.patient.page.PatientForm;
import org.fauces.patient.page.SearchTexts;
import org.fauces.patient.service.PatientSearchResult;
import org.fauces.patient.service.PatientService;
import org.fauces.patient.service.PatientView;
import org.fauces.patient.service.RegisterPatient;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.TimeOrderedId;
import org.fauces.shared.page.Handles;
import org.fauces.shared.page.Problems;

/**
 * The first step: which patient. The ids of what is made here are made with the page, so that a
 * second press answers with the first one's result.
 */
@Named
@ViewScoped
public class NewExaminationPage implements Serializable {
  private static final long serialVersionUID = 1L;

  private final UUID newPatientId = TimeOrderedId.next();
  private final UUID newExaminationId = TimeOrderedId.next();
  private final PatientForm form = new PatientForm();
  @Inject PatientService patients;
  @Inject ExaminationService examinations;
  @Inject Handles handles;
  @Inject Problems problems;
  private String q;
  private String typed;
  private UUID patientId;
  private transient PatientSearchResult found;
  private transient PatientView chosen;

  /** Reads what the address names: a search by its handle, a patient by id. */
  public void load() {
    handles.find(q).ifPresent(this::find);
    chosen = patientId == null ? null : patients.get(patientId);
  }

  private void find(String text) {
    try {
      found = patients.search(SearchTexts.parse(text));
    } catch (DomainException e) {
      problems.show("patient.problem.search");
    }
  }

  /** Searches, with what was typed kept out of the address. */
  public String search() {
    return typed == null ? null : "/exam/new?faces-redirect=true&q=" + handles.keep(typed);
  }

  /** Registers the patient typed and shows it for confirmation. */
  public String register() {
    var missing = form.problems();
    missing.forEach(problems::show);
    if (!missing.isEmpty()) {
      return null;
    }
    try {
      var saved = patients.register(new RegisterPatient(newPatientId, form.facts()));
      return "/exam/new?faces-redirect=true&patient=" + saved.view().id();
    } catch (DomainException e) {
      problems.show(e);
      return null;
    }
  }

  /** Opens the examination of the patient confirmed. */
  public String open() {
    try {
      var opened = examinations.open(new OpenExamination(newExaminationId, patientId, null)).view();
      var next = opened.state() == ExaminationState.CONTRAINDICATED ? "/exam" : "/exam/interview";
      return next + "?faces-redirect=true&id=" + opened.id();
    } catch (DomainException e) {
      problems.show(e);
      chosen = patients.get(patientId);
      return null;
    }
  }

  public List<PatientView> getFound() {
    return found == null ? List.of() : found.items();
  }

  public boolean isSearched() {
    return found != null;
  }

  public boolean isTruncated() {
    return found != null && found.truncated();
  }

  public PatientView getChosen() {
    return chosen;
  }

  public Sex[] getSexes() {
    return Sex.values();
  }

  public PatientForm getForm() {
    return form;
  }

  public String getQ() {
    return q;
  }

  public void setQ(String q) {
    this.q = q;
  }

  public String getTyped() {
    return typed;
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }

  public UUID getPatientId() {
    return patientId;
  }

  public void setPatientId(UUID patientId) {
    this.patientId = patientId;
  }
}
