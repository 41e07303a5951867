package org.fauces.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Visit;

/** A multipart body made by hand, so that it can also be made wrong. */
final class Burst {
  private static final String BOUNDARY = "----fauces-it";

  private final StringBuilder body = new StringBuilder();

  Burst part(UUID id, byte[] content, String digest) {
    body.append("--").append(BOUNDARY);
    body.append("\r\nContent-Disposition: form-data; name=\"").append(id).append('"');
    body.append("\r\nContent-Type: image/jpeg\r\nContent-Digest: ").append(digest);
    body.append("\r\n\r\n").append(new String(content, ISO_8859_1)).append("\r\n");
    return this;
  }

  Response send(Hospital hospital, Visit visit) {
    return send(hospital.as(hospital.nurse()), visit.path());
  }

  /** To the examination at this address. */
  Response send(RequestSpecification request, String examination) {
    return sendRaw(request, examination, body + "--" + BOUNDARY + "--\r\n");
  }

  /** Without the end that says that nothing is missing. */
  Response sendTruncated(Hospital hospital, Visit visit) {
    return sendRaw(hospital.as(hospital.nurse()), visit.path(), body.toString());
  }

  private static Response sendRaw(RequestSpecification request, String examination, String text) {
    return request
        .contentType("multipart/form-data; boundary=" + BOUNDARY)
        .body(text.getBytes(ISO_8859_1))
        .post(examination + "/photos");
  }
}
