package org.fauces.it.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Person;
import org.fauces.it.support.PortalSession;
import org.fauces.it.support.RunningFauces;
import org.fauces.it.support.Visit;

/**
 * What the requests are about: a patient, an examination and a photo that exist, and people who may
 * do something with them. Made anew from time to time, because requests change it.
 */
final class World {
  private static final Pattern PARAMETER = Pattern.compile("([\\w-]+)/\\{(\\w+)}");
  private static final Pattern SECRET = Pattern.compile("\\{\\{(\\w+)}}");

  /** Those that nobody is, or no person. */
  private static final List<String> MACHINES = List.of("INTEGRATION", "OPERATOR", "MAINTAINER");

  /** Nobody here may publish: everybody would have to accept before anything else is tried. */
  private static final String TERMS = "/terms";

  private static final String SESSION = "session";

  private final RunningFauces fauces;
  private final Hospital hospital;
  private volatile Visit visit;
  private volatile UUID photo;
  private volatile PortalSession session;

  World(RunningFauces fauces, Hospital hospital) {
    this.fauces = fauces;
    this.hospital = hospital;
    renew(0);
  }

  /** Another patient, at another point of an examination. */
  void renew(long round) {
    hospital.forgetEverybody(); // a request may have signed somebody out
    var next = Visit.opened(hospital, hospital.cameraId()).withPhoto();
    switch ((int) (round % 3)) {
      case 0 -> next.withInterview();
      case 1 -> next.withInterview().withFindings();
      default -> next.withInterview().withFindings().withAnalysis();
    }
    photo = UUID.fromString(next.read().path("photos[0].id"));
    visit = next;
    session = PortalSession.of(fauces, hospital.physician());
  }

  RunningFauces fauces() {
    return fauces;
  }

  /** The id for a property or parameter of this name: mostly of something that exists. */
  UUID id(Dice dice, String name) {
    return switch (name) {
      case "patientId" -> visit.patientId();
      case "examinationId" -> visit.id();
      case "cameraId" -> hospital.cameraId();
      case "facilityId" -> hospital.here();
      case "photoId" -> photo;
      default -> dice.id();
    };
  }

  /** An address of the operation, below the server's root. */
  String address(Dice dice, ApiOperation operation) {
    var address =
        PARAMETER
            .matcher(operation.path())
            .replaceAll(found -> found.group(1) + "/" + value(dice, found.group(1)));
    return "/api/v1" + address;
  }

  private String value(Dice dice, String collection) {
    return switch (collection) {
      case "patients" -> visit.patientId().toString();
      case "examinations" -> visit.id().toString();
      case "photos" -> photo.toString();
      case "facilities" -> hospital.here().toString();
      case "questionnaires" -> Visit.QUESTIONNAIRE;
      default -> dice.id().toString();
    };
  }

  String visitId() {
    return visit.id().toString();
  }

  /** The mark that stands for the token of somebody who may mostly do this. */
  String bearer(Dice dice, ApiOperation operation) {
    var choices = new ArrayList<>(operation.roles());
    choices.remove("LIMITED"); // nobody is given it
    choices.removeAll(MACHINES);
    if (operation.path().equals(TERMS)) {
      choices.clear();
    }
    var role = choices.isEmpty() || dice.oneIn(10) ? "PHYSICIAN" : dice.pick(choices);
    return "Authorization: Bearer {{" + role + "}}";
  }

  /** The header with the mark that stands for a session at the portal. */
  static String cookie() {
    return "Cookie: __Host-fauces={{" + SESSION + "}}";
  }

  /** Sets the secrets in where their marks are; what is kept and printed holds the marks alone. */
  String reveal(String head) {
    return SECRET.matcher(head).replaceAll(mark -> secret(mark.group(1)));
  }

  private String secret(String name) {
    if (name.equals(SESSION)) {
      return session.session();
    }
    return hospital.token(person(name));
  }

  private Person person(String role) {
    var isAdministrators = List.of("GROUP_ADMIN", "FACILITY_ADMIN").contains(role);
    return isAdministrators ? hospital.administrator() : hospital.person(role);
  }
}
