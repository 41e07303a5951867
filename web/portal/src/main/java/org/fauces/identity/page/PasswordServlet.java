package org.fauces.identity.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.fauces.identity.service.ChangePassword;
import org.fauces.identity.service.PasswordService;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.Roles;
import org.fauces.shared.domain.Sensitive;
import org.fauces.shared.page.LightPages.LightPage;
import org.fauces.shared.page.Places;
import org.fauces.shared.page.Problems;

/** Changes one's own password; a session that waited for that ends with it. */
@WebServlet("/account/password")
public class PasswordServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject PasswordService service;
  @Inject AccountPages pages;
  @Inject PasswordHint hint;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    show(request, response, "");
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var form = new CodeForm(request);
    try {
      var old = request.getParameter("old");
      service.change(
          new ChangePassword(
              Sensitive.of(old == null ? "" : old), Sensitive.of(form.newPassword())));
      if (isLimited(request)) {
        form.done(response);
      } else {
        response.sendRedirect(request.getContextPath() + Places.ACCOUNT);
      }
    } catch (DomainException e) {
      if (!pages.leadsToProof(request, response, e)) {
        Problems.answer(response, e);
        show(request, response, form.sentence(e));
      }
    }
  }

  private void show(HttpServletRequest request, HttpServletResponse response, String problem)
      throws IOException {
    var values =
        Map.of("tooOld", isLimited(request) ? "tooOld" : "", "passwordHint", hint.of(request));
    pages.write(
        request, response, new LightPage("password", "identity.change.title", values), problem);
  }

  private static boolean isLimited(HttpServletRequest request) {
    return PortalUser.of(request).orElseThrow().roles().contains(Roles.LIMITED);
  }
}
