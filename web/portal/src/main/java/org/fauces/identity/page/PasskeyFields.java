package org.fauces.identity.page;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import org.fauces.identity.service.NewPasskey;
import org.fauces.identity.service.PasskeyAnswer;
import org.fauces.identity.service.PasskeyCreation;
import org.fauces.identity.service.PasskeyRequest;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.UuidBytes;
import org.fauces.shared.format.Base64Url;

/** What the passkey script is told and what it puts into a form: byte strings as base64url. */
final class PasskeyFields {
  private static final int MAX_CHARACTERS = 16_000;

  private PasskeyFields() {}

  /** Whether the form that was sent carries a signature. */
  static boolean isSigned(HttpServletRequest request) {
    var signature = request.getParameter("signature");
    return signature != null && !signature.isEmpty();
  }

  static PasskeyAnswer answer(HttpServletRequest request) {
    var handle = request.getParameter("userHandle"); // not every authenticator gives one
    return new PasskeyAnswer(
        bytes(request, "credentialId"),
        bytes(request, "clientDataJSON"),
        bytes(request, "authenticatorData"),
        bytes(request, "signature"),
        handle == null || handle.isEmpty() ? null : bytes(request, "userHandle"));
  }

  static NewPasskey made(HttpServletRequest request) {
    var name = request.getParameter("name");
    return new NewPasskey(
        name == null ? "" : name.strip(),
        bytes(request, "clientDataJSON"),
        bytes(request, "attestationObject"));
  }

  private static byte[] bytes(HttpServletRequest request, String name) {
    var text = request.getParameter(name);
    return Optional.ofNullable(text)
        .filter(sent -> sent.length() <= MAX_CHARACTERS)
        .flatMap(Base64Url::decode)
        .orElseThrow(() -> new DomainException(ProblemType.FACTOR_REFUSED, null));
  }

  static void write(HttpServletResponse response, PasskeyRequest asked) throws IOException {
    write(response, json(asked).add("allowedCredentials", texts(asked.allowed())));
  }

  static void write(HttpServletResponse response, PasskeyCreation asked) throws IOException {
    var algorithms = Json.createArrayBuilder();
    asked.algorithms().forEach(algorithms::add);
    write(
        response,
        json(asked.request())
            .add("userHandle", Base64Url.encode(UuidBytes.of(asked.accountId())))
            .add("signInName", asked.signInName())
            .add("displayName", asked.displayName())
            .add("presentCredentials", texts(asked.present()))
            .add("algorithms", algorithms));
  }

  private static JsonObjectBuilder json(PasskeyRequest asked) {
    return Json.createObjectBuilder()
        .add("challenge", Base64Url.encode(asked.challenge()))
        .add("relyingPartyId", asked.relyingPartyId());
  }

  private static void write(HttpServletResponse response, JsonObjectBuilder json)
      throws IOException {
    response.setContentType("application/json;charset=UTF-8");
    response.getWriter().write(json.build().toString());
  }

  private static JsonArrayBuilder texts(Collection<byte[]> all) {
    var texts = Json.createArrayBuilder();
    all.stream().map(Base64Url::encode).forEach(texts::add);
    return texts;
  }
}
