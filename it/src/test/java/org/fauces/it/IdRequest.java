package org.fauces.it;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fauces.it.IdPlaces.Place;
import org.fauces.it.support.Bodies;
import org.fauces.it.support.Body;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.TestPhotos;
import org.fauces.it.support.Visit;

/** A request that is refused for nothing but the id at one place, with the query sent along. */
record IdRequest(Place place, String query) {
  private static final byte[] PHOTO = TestPhotos.jpeg(1);

  /** What an endpoint shows by its query. */
  private static final Map<String, List<String>> QUERIES =
      Map.of(
          "GET /examinations/{examinationId}/photos/{photoId}",
          List.of("", "?size=thumbnail"),
          "GET /examinations/{examinationId}/photos/{photoId}/heat-map",
          List.of("?disease=influenza"));

  static Stream<IdRequest> to(Place place) {
    return QUERIES.getOrDefault(place.endpoint(), List.of("")).stream()
        .map(query -> new IdRequest(place, query));
  }

  /** Sends it as somebody who could do it with his own; ids are called as in the description. */
  Response send(Hospital hospital, Belongings sender, Map<String, UUID> ids) {
    boolean isAdministrators = place.path().matches("/(accounts|approvals|role-reviews)(/.*)?");
    var person = isAdministrators ? sender.administrator() : sender.physician();
    var request = hospital.as(person).header("If-Match", sender.visit().read().header("ETag"));
    var address = place.path() + query;
    for (String parameter : IdPlaces.parameters(place.path())) {
      address = address.replace("{" + parameter + "}", ids.get(parameter).toString());
    }
    return send(request, address, ids);
  }

  private Response send(RequestSpecification request, String address, Map<String, UUID> ids) {
    if (Set.of("GET", "DELETE").contains(place.method())) {
      return request.request(place.method(), address);
    }
    return switch (place.endpoint()) {
      case "POST /examinations/{examinationId}/photos" ->
          new Burst()
              .part(UUID.randomUUID(), PHOTO, TestPhotos.digest(PHOTO))
              .send(request, address.replaceAll("/photos$", ""));
      case "PUT /examinations/{examinationId}/photos/{photoId}" ->
          request
              .contentType("image/jpeg")
              .header("Content-Digest", TestPhotos.digest(PHOTO))
              .body(PHOTO)
              .put(address);
      default -> request.body(body(ids).toString()).request(place.method(), address);
    };
  }

  private Body body(Map<String, UUID> ids) {
    var id = UUID.randomUUID();
    return switch (place.endpoint().replaceAll("\\{[^}]*}", "*")) {
      case "PUT /patients/*" -> Visit.patient(id).without("id");
      case "POST /patients/*/consents" -> Bodies.consent();
      case "POST /patients/*/consents/*/withdrawal" -> Body.of("withdrawnAt", Visit.now());
      case "POST /examinations" ->
          Body.of("id", id, "patientId", ids.get("patientId"), "cameraId", ids.get("cameraId"));
      case "POST /examinations/*/interview" -> Visit.interview();
      case "POST /examinations/*/findings" -> Visit.findings();
      case "POST /examinations/*/analysis" -> Body.of("id", id);
      case "POST /examinations/*/cancellation" -> Body.of("reason", "OTHER");
      case "POST /examinations/*/decision" -> decision(ids.get("runId"));
      case "POST /examinations/*/amendment" ->
          decision(ids.get("runId")).with("reason", "seen again");
      case "POST /examinations/*/confirmatory-tests" -> Bodies.confirmatoryTest();
      case "POST /accounts/*/roles" ->
          reasoned(id).with("facilityId", ids.get("facilityId")).with("role", "CLERK");
      case "PUT /accounts/*/roles" ->
          reasoned(id)
              .with("roles", Bodies.account(ids.get("roles.facilityId"), "CLERK").get("roles"));
      case "PUT /accounts/*/names" -> Body.of("displayName", "Somebody renamed");
      case "POST /accounts/*/disablement" -> Body.of("reason", "OTHER");
      case "POST /accounts/*/enablement",
          "POST /accounts/*/invitation",
          "POST /accounts/*/factor-reset" ->
          reasoned(id);
      case "POST /approvals/*/refusal" -> Body.of("reason", "seen again");
      case "POST /approvals/*/approval",
          "POST /accounts/*/roles/*/end",
          "POST /role-reviews/*/confirmation" ->
          Body.of();
      case "POST /accounts" -> Bodies.account(ids.get("roles.facilityId"), "NURSE");
      default -> throw new IllegalStateException(place + ": nobody knows what to send");
    };
  }

  private static Body reasoned(UUID id) {
    return Body.of("id", id, "reason", "seen again");
  }

  private static Body decision(UUID run) {
    var judgements =
        Stream.of("influenza", "covid-19")
            .map(disease -> Body.of("disease", disease, "opinion", "AGREE").map())
            .toList();
    return Body.of("id", UUID.randomUUID(), "runId", run, "judgements", judgements);
  }

  @Override
  public String toString() {
    return place + query;
  }
}
