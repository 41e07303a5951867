package org.fauces.diagnosis.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.fauces.diagnosis.service.ExaminationDetail;
import org.fauces.examination.domain.FormKind;
import org.fauces.examination.page.FormFields;
import org.fauces.examination.page.FormSection;
import org.fauces.examination.service.FormService;
import org.fauces.examination.service.QuestionnaireService;
import org.fauces.examination.service.RecordForm;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.TimeOrderedId;
import org.fauces.shared.page.Show;

/** The second step: the interview, rendered from the published questionnaire. */
@Named
@ViewScoped
public class InterviewPage extends StepPage {
  private static final long serialVersionUID = 1L;

  @Inject FormService forms;
  @Inject QuestionnaireService questionnaires;
  @Inject Clock clock;
  @Inject Show show;
  private FormFields fields;
  private String version;
  private Instant askedAt;
  private UUID revisionId = TimeOrderedId.next();
  private int problemCount;

  @Override
  protected void loaded(ExaminationDetail detail) {
    var questionnaire = questionnaires.current();
    version = questionnaire.version();
    fields = FormFields.of(questionnaire.items(FormKind.INTERVIEW), t.words());
    var earlier = detail.interview();
    fields.fill(earlier == null ? known(detail) : earlier.answers());
    askedAt = earlier == null ? null : earlier.askedAt();
  }

  /** What the patient's record already says is not asked again. */
  private Map<String, Object> known(ExaminationDetail detail) {
    var patient = detail.patient();
    var years = Period.between(patient.birthDate(), show.getAs().today()).getYears();
    return Map.of(
        "age_years", BigDecimal.valueOf(years),
        "sex", patient.sex().name().toLowerCase(Locale.ROOT));
  }

  /** Saves a revision and leads on; a stop shows on the examination's own page. */
  public String save() {
    try {
      forms.recordInterview(
          new RecordForm(
              getId(),
              revisionId,
              version,
              askedAt == null ? clock.instant() : askedAt,
              fields.answers()));
      changed();
      return (isOpen() ? "/exam/photos" : "/exam") + "?faces-redirect=true&id=" + getId();
    } catch (DomainException e) {
      problemCount = fields.mark(e, t.words());
      if (problemCount == 0) {
        problems.show(e);
      }
      revisionId = TimeOrderedId.next(); // what is sent next has other content
      return null;
    }
  }

  /**
   * When the answers that are corrected here were asked for; null for a first interview. What they
   * say in hours counts back from then, also after the correction.
   */
  public Instant getAskedAt() {
    return askedAt;
  }

  public List<FormSection> getSections() {
    return fields.sections();
  }

  public int getProblemCount() {
    return problemCount;
  }
}
