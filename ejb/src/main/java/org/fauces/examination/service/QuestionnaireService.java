package org.fauces.examination.service;

import static org.fauces.shared.domain.Roles.INTEGRATION;
import static org.fauces.shared.domain.Roles.NURSE;
import static org.fauces.shared.domain.Roles.PHYSICIAN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.fauces.examination.domain.Questionnaire;
import org.fauces.examination.domain.Questionnaires;
import org.fauces.shared.domain.NotFound;

/** Serves the published questionnaire versions. Not audited: no patient is in them. */
@Stateless
@RolesAllowed({PHYSICIAN, NURSE, INTEGRATION})
public class QuestionnaireService {
  public Questionnaire current() {
    return Questionnaires.current();
  }

  public Questionnaire get(String version) {
    return Questionnaires.find(version).orElseThrow(NotFound::new);
  }
}
