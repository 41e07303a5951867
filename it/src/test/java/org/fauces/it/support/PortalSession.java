package org.fauces.it.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** A person at the portal, with the session's cookie as a browser sends it back. */
public final class PortalSession {
  private static final String PORTAL = "/portal";
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([^\"]+)\"");
  private static final String COOKIE = "__Host-fauces";

  private final RunningFauces fauces;
  private final Map<String, String> cookies;

  private PortalSession(RunningFauces fauces, Map<String, String> cookies) {
    this.fauces = fauces;
    this.cookies = cookies;
  }

  public static PortalSession of(RunningFauces fauces, Person person) {
    var answer = signIn(fauces, person, () -> sameOrigin(fauces));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.cookies()).containsKey(COOKIE);
    var session = new PortalSession(fauces, answer.cookies());
    session.acceptTerms();
    return session;
  }

  /** Presses the button below the texts that are in force and not accepted yet. */
  private void acceptTerms() {
    var page = get("/account/terms");
    if (page.statusCode() == 200) {
      var shown = VERSION.matcher(page.asString()).results().map(found -> found.group(1)).toList();
      request().formParam("version", shown).post(PORTAL + "/account/terms").then().statusCode(302);
    }
  }

  /** Sends the form of the person's passkey as the page's script does. */
  public static Response signIn(
      RunningFauces fauces, Person person, Supplier<RequestSpecification> browser) {
    return new Passkeys(fauces)
        .using(
            person,
            () -> browser.get().post(PORTAL + "/signin/passkey-challenge"),
            signed ->
                browser
                    .get()
                    .formParams(signed)
                    .formParam("facility", person.facilityId().toString())
                    .post(PORTAL + "/signin"));
  }

  /** All that the sign-in set, by name. */
  public Map<String, String> cookies() {
    return cookies;
  }

  /** The value of the session's own cookie. */
  public String session() {
    return cookies.get(COOKIE);
  }

  /** A request to an address below the portal's root. */
  public Response get(String path) {
    return request().get(PORTAL + path);
  }

  public RequestSpecification request() {
    return sameOrigin(fauces).cookies(cookies);
  }

  public Response put(String path, byte[] bytes) {
    return request()
        .header("Content-Digest", TestPhotos.digest(bytes))
        .contentType("image/jpeg")
        .body(bytes)
        .put(PORTAL + path);
  }

  public Response signOut() {
    return request().post(PORTAL + "/sign-out");
  }

  /** A browser's request from a page of ours, without a session. */
  public static RequestSpecification sameOrigin(RunningFauces fauces) {
    return sameOrigin(fauces.request());
  }

  /** The same by a request that was begun. */
  public static RequestSpecification sameOrigin(RequestSpecification request) {
    return request.header("Sec-Fetch-Site", "same-origin").redirects().follow(false);
  }
}
