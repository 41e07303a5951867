package org.fauces.diagnosis.page;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.fauces.diagnosis.service.ExaminationDetail;
import org.fauces.diagnosis.service.ExaminationReader;
import org.fauces.examination.domain.Part;
import org.fauces.patient.service.IdentifierView;
import org.fauces.patient.service.PatientView;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.page.Problems;
import org.fauces.shared.page.WordsBean;

/**
 * What every page of one examination does: read it whole by the id in the address when it is shown,
 * and again after an action changed it; the services refuse what rests on an older version.
 */
public abstract class StepPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject ExaminationReader reader;
  @Inject Problems problems;
  @Inject WordsBean t;
  private UUID id;
  private transient ExaminationDetail detail;

  /** Reads the examination that the address names. */
  public void load() {
    if (id == null) {
      throw new NotFound();
    }
    loaded(getDetail());
  }

  /** What a page does with the examination when it is shown first. */
  protected abstract void loaded(ExaminationDetail detail);

  /** The examination as last read. */
  public ExaminationDetail getDetail() {
    if (detail == null) {
      detail = reader.get(id);
    }
    return detail;
  }

  /** Lets the next look read what an action changed. */
  protected void changed() {
    detail = null;
  }

  public PatientView getPatient() {
    return getDetail().patient();
  }

  public String getNumber() {
    return number(getPatient());
  }

  public String getState() {
    return getDetail().examination().state().name();
  }

  /** Whether photos, interview and findings may still come. */
  public boolean isOpen() {
    return getDetail().examination().state().takesInput();
  }

  public List<Part> getMissing() {
    return getDetail().examination().missing().stream().sorted().toList();
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  static String number(PatientView patient) {
    return patient.identifiers().stream().map(IdentifierView::value).findFirst().orElse("");
  }
}
