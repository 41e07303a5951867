package org.fauces.it.services.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.fauces.examination.service.ExaminationService;
import org.fauces.examination.service.ExaminationView;
import org.fauces.examination.service.FormService;
import org.fauces.examination.service.OpenExamination;
import org.fauces.examination.service.PhotoService;
import org.fauces.patient.service.PatientService;
import org.fauces.patient.service.PatientView;

/**
 * Patients and examinations, each brought as far as a test needs it, by the people of the staff.
 */
@ApplicationScoped
public class Visits {
  @Inject Staff staff;
  @Inject Callers callers;
  @Inject PatientService patients;
  @Inject ExaminationService examinations;
  @Inject PhotoService photos;
  @Inject FormService forms;

  PatientView patient() throws Exception {
    return callers
        .as(staff.nurse(), () -> patients.register(Commands.patient(UUID.randomUUID())))
        .view();
  }

  ExaminationView opened() throws Exception {
    var command = new OpenExamination(UUID.randomUUID(), patient().id(), null);
    return callers.as(staff.nurse(), () -> examinations.open(command)).view();
  }

  /** With a photo, an interview and findings. */
  UUID ready() throws Exception {
    var id = opened().id();
    callers.as(staff.nurse(), () -> photos.receive(Commands.photo(id)));
    callers.as(staff.nurse(), () -> forms.recordInterview(Commands.interview(id)));
    callers.as(staff.physician(), () -> forms.recordFindings(Commands.findings(id)));
    return id;
  }
}
