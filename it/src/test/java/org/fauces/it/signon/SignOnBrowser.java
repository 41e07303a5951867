package org.fauces.it.signon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.fauces.it.support.RunningFauces;
import org.fauces.it.support.SignOnSetup;

/** A browser as far as a sign-on needs one: cookies, redirects step by step, forms. */
final class SignOnBrowser {
  private static final String TERMS = "/account/terms";
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([^\"]+)\"");
  private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");
  private static final String SESSION = "__Host-fauces";

  private final RunningFauces fauces;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client;

  SignOnBrowser(RunningFauces fauces) {
    this.fauces = fauces;
    this.client = HttpClient.newBuilder().cookieHandler(cookies).sslContext(trust(fauces)).build();
  }

  HttpResponse<String> get(URI address) {
    return send(HttpRequest.newBuilder(address).GET());
  }

  /** A page of the portal; who is asked to accept the terms first does so. */
  HttpResponse<String> portal(String path) {
    var answer = get(fauces.uri("/portal" + path));
    boolean isAsked =
        answer.headers().firstValue("Location").filter(to -> to.contains(TERMS)).isPresent();
    return isAsked ? afterTerms(path) : answer;
  }

  private HttpResponse<String> afterTerms(String path) {
    var texts = get(fauces.uri("/portal" + TERMS));
    VERSION
        .matcher(texts.body())
        .results()
        .forEach(shown -> submit(TERMS, Map.of("version", shown.group(1))));
    return get(fauces.uri("/portal" + path));
  }

  /** Sends a form of the portal's own. */
  HttpResponse<String> submit(String path, Map<String, String> fields) {
    return submit(fauces.uri("/portal" + path), fields);
  }

  HttpResponse<String> submit(URI address, Map<String, String> fields) {
    var body =
        fields.entrySet().stream()
            .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Answers the question that a page of the sign-in asks, by the ticket that it gave. */
  HttpResponse<String> goOn(HttpResponse<String> page, Map<String, String> answers) {
    var ticket = TICKET.matcher(page.body());
    assertThat(ticket.find()).as("%s: %s", page.statusCode(), page.body()).isTrue();
    var fields = new HashMap<>(answers);
    fields.put("ticket", ticket.group(1));
    fields.put("to", "/worklist");
    return submit("/signin", fields);
  }

  /** Where an address sends on to. */
  URI redirect(URI address) {
    return location(get(address));
  }

  URI location(HttpResponse<String> answer) {
    var place = answer.headers().firstValue("Location");
    assertThat(place).as("%s: %s", answer.statusCode(), answer.uri().getPath()).isPresent();
    return answer.uri().resolve(place.get());
  }

  /** Sets out for the provider. */
  URI departure() {
    return redirect(fauces.uri("/portal/sign-on?to=%2Fworklist"));
  }

  /** The address that a page leads on to by itself. */
  static Optional<String> leadsTo(HttpResponse<String> page) {
    return page.headers().firstValue("Refresh").map(text -> text.replaceFirst("^0; url=", ""));
  }

  /** A cookie by its name; empty text when there is none. */
  String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(each -> each.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  String session() {
    return cookie(SESSION);
  }

  /** Forgets who is signed in. */
  void forgetSession() {
    remove(SESSION);
  }

  /** Forgets that somebody signed in at Node's provider. */
  void forgetProvider() {
    removeIf(name -> name.startsWith("_session"));
  }

  private void remove(String name) {
    removeIf(name::equals);
  }

  private void removeIf(Predicate<String> isGone) {
    var store = cookies.getCookieStore();
    List.copyOf(store.getCookies()).stream() // it is the store's own list
        .filter(each -> isGone.test(each.getName()))
        .forEach(each -> store.remove(null, each));
  }

  /** Holds a cookie that was there before, and no other of its name. */
  void put(String name, String value) {
    remove(name);
    var cookie = new HttpCookie(name, value);
    cookie.setPath("/");
    cookie.setVersion(0);
    cookies.getCookieStore().add(fauces.uri("/"), cookie);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static SSLContext trust(RunningFauces fauces) {
    try {
      var both = fauces.trust();
      var file = SignOnSetup.of(fauces).certificate().toFile();
      var provider = KeyStore.getInstance(file, SignOnSetup.PASSWORD.toCharArray());
      both.setCertificateEntry("provider", provider.getCertificate("provider"));
      var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(both);
      var context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
