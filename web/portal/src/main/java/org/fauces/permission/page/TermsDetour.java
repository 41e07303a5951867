package org.fauces.permission.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fauces.shared.page.Places;

/** Leads a person to the texts that wait for an acceptance; a script gets a status. */
final class TermsDetour {
  private TermsDetour() {}

  static void lead(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var destination = request.getHeader("Sec-Fetch-Dest");
    if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
      response.setContentType("text/xml;charset=UTF-8");
      response.getWriter().write(partialRedirect(Places.termsFor(request)));
    } else if (destination == null || destination.equals("document")) {
      response.sendRedirect(Places.termsFor(request));
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  /** What the script of Faces pages follows; the address is one of the known pages, encoded. */
  private static String partialRedirect(String address) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
        + address
        + "\"/></partial-response>";
  }
}
