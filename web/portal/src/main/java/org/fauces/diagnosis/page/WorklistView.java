package org.fauces.diagnosis.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fauces.diagnosis.service.WorklistPage;
import org.fauces.diagnosis.service.WorklistQuery;
import org.fauces.diagnosis.service.WorklistRow;
import org.fauces.diagnosis.service.WorklistService;
import org.fauces.examination.domain.ExaminationState;
import org.fauces.patient.page.SearchTexts;
import org.fauces.patient.service.PatientSearchResult;
import org.fauces.patient.service.PatientService;
import org.fauces.patient.service.PatientView;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.page.Handles;
import org.fauces.shared.page.Problems;
import org.fauces.shared.page.Show;

/**
 * The worklist: today's examinations unless the address says otherwise. Its filters are in the
 * address and none of them is personal; what was searched is behind a handle.
 */
@Named
@RequestScoped
public class WorklistView {
  /** The day filter that limits nothing. */
  static final String ALL_DAYS = "all";

  @Inject WorklistService worklist;
  @Inject PatientService patients;
  @Inject Handles handles;
  @Inject WorklistTrail trail;
  @Inject Show show;
  @Inject Problems problems;
  private String day;
  private ExaminationState state;
  private UUID patient;
  private String after;
  private String q;
  private String typed;
  private WorklistPage page;
  private PatientSearchResult found;

  /** Reads what the address asks for. */
  public void load() {
    handles.find(q).ifPresent(this::find);
    page = worklist.page(query());
    trail.note(page.next(), after);
  }

  private void find(String text) {
    try {
      found = patients.search(SearchTexts.parse(text));
    } catch (DomainException e) {
      problems.show("patient.problem.search");
    }
  }

  /** Searches patients, with what was typed kept out of the address. */
  public String search() {
    return typed == null
        ? "/worklist?faces-redirect=true"
        : "/worklist?faces-redirect=true&q=" + handles.keep(typed);
  }

  private WorklistQuery query() {
    var shown = shownDay();
    Instant from = shown == null ? null : shown.atStartOfDay(show.zone()).toInstant();
    Instant to = shown == null ? null : shown.plusDays(1).atStartOfDay(show.zone()).toInstant();
    return new WorklistQuery(state, from, to, patient, after, WorklistQuery.DEFAULT_LIMIT);
  }

  /** The local day shown; null for all days, which a single patient's list also shows. */
  private LocalDate shownDay() {
    if (ALL_DAYS.equals(day) || (day == null && patient != null)) {
      return null;
    }
    return WorklistAddress.dayOf(day).orElseGet(() -> show.getAs().today());
  }

  public List<WorklistRow> getRows() {
    return page.items();
  }

  public List<PatientView> getFound() {
    return found.items();
  }

  public boolean isTruncated() {
    return found.truncated();
  }

  public boolean isSearched() {
    return found != null;
  }

  /** The words of the day shown; empty for all days. */
  public String getDayWords() {
    var shown = shownDay();
    return shown == null ? "" : show.getAs().date(shown);
  }

  public String getDayBefore() {
    return neighbour(-1);
  }

  public String getDayAfter() {
    return neighbour(1);
  }

  private String neighbour(int days) {
    var shown = shownDay();
    return (shown == null ? show.getAs().today() : shown.plusDays(days)).toString();
  }

  /** The query part of the address of the older page; null on the last. */
  public String getOlder() {
    return page.next() == null ? null : address(page.next());
  }

  /** The query part of the address of the newer page; null on the first. */
  public String getNewer() {
    return after == null ? null : address(trail.before(after));
  }

  private String address(String place) {
    return new WorklistAddress(day, state, patient).at(place);
  }

  public ExaminationState[] getStates() {
    return ExaminationState.values();
  }

  public String getDay() {
    return day;
  }

  public void setDay(String day) {
    this.day = day;
  }

  public ExaminationState getState() {
    return state;
  }

  public void setState(ExaminationState state) {
    this.state = state;
  }

  public UUID getPatient() {
    return patient;
  }

  public void setPatient(UUID patient) {
    this.patient = patient;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
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
}
