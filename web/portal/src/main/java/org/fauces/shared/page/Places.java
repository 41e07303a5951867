package org.fauces.shared.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The addresses a person may be sent back to. Matched against the pages there are, so that no link
 * from outside can lead somewhere else after sign-in.
 */
@Named("places")
@RequestScoped
public class Places {
  /** Where everybody with a clinical role starts. */
  public static final String START = "/worklist";

  /** The own account. */
  public static final String ACCOUNT = "/account";

  /** The texts that wait for an acceptance. */
  public static final String TERMS = "/account/terms";

  private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final Pattern KNOWN =
      Pattern.compile(
          "/(worklist|account(/(enrol|password|prove|terms))?|terms|sessions|lock|signin|setup|activate|exam/new|exam(/(interview|photos|check))?\\?id="
              + UUID
              + ")");

  @Inject HttpServletRequest request;

  /** The address of this page, as far as it may be returned to. */
  public String getHere() {
    return of(request);
  }

  /** The address a request asked for, below the context root. */
  public static String of(HttpServletRequest request) {
    var forwarded = request.getAttribute(RequestDispatcher.FORWARD_SERVLET_PATH);
    var path = forwarded == null ? request.getServletPath() : forwarded.toString();
    return known(Parameters.find(request, "id").map(id -> path + "?id=" + id).orElse(path));
  }

  /**
   * The address that the container serves, below the context root: what it made of dots, escapes
   * and parameters in the one that was sent.
   */
  public static String served(HttpServletRequest request) {
    var rest = request.getPathInfo();
    var whole = request.getServletPath() + (rest == null ? "" : rest);
    return whole.isEmpty() ? "/" : whole;
  }

  /** The address when it is a page's, else the start. */
  public static String known(String address) {
    return address != null && KNOWN.matcher(address).matches() ? address : START;
  }

  /** The page where a second factor is proven again, which leads back to this address. */
  public static String proofFor(HttpServletRequest request) {
    boolean isOwn = request.getServletPath().startsWith(ACCOUNT + "/"); // its forms have no page
    var back = isOwn ? ACCOUNT : of(request);
    return request.getContextPath()
        + "/account/prove?to="
        + URLEncoder.encode(back, StandardCharsets.UTF_8);
  }

  /** The page of the texts that wait for an acceptance, which leads back to this address. */
  public static String termsFor(HttpServletRequest request) {
    boolean isOwn = request.getServletPath().startsWith(ACCOUNT + "/"); // its forms have no page
    var back = isOwn ? ACCOUNT : of(request);
    return request.getContextPath()
        + TERMS
        + "?to="
        + URLEncoder.encode(back, StandardCharsets.UTF_8);
  }

  /** The sign-in page that leads back to this address. */
  public static String signInFor(HttpServletRequest request) {
    var here = of(request);
    var back = here.equals(START) ? "" : "?to=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
    return request.getContextPath() + "/signin" + back;
  }
}
