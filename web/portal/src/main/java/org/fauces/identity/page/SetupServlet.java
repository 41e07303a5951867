package org.fauces.identity.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import org.fauces.identity.domain.Facility.Description;
import org.fauces.identity.service.NewAdministrator;
import org.fauces.identity.service.OpenFacility;
import org.fauces.identity.service.SetUp;
import org.fauces.identity.service.SetupService;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.Sensitive;
import org.fauces.shared.domain.TimeOrderedId;
import org.fauces.shared.page.LightPages;
import org.fauces.shared.page.LightPages.LightPage;
import org.fauces.shared.page.Problems;

/**
 * The first administrator, by the code of the first start. The code comes in the address's
 * fragment, which no browser sends; the page's script moves it into the form.
 */
@WebServlet("/setup")
public class SetupServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String[] FIELDS = {
    "code", "facilityName", "institutionCode", "timeZone", "name", "displayName", "personnelNumber"
  };

  @Inject SetupService service;
  @Inject LightPages pages;
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
      service.setUp(command(form));
      form.done(response);
    } catch (DomainException e) {
      Problems.answer(response, e);
      show(request, response, form.sentence(e));
    }
  }

  private static SetUp command(CodeForm form) {
    var facility =
        new Description(
            form.text("facilityName"), form.text("institutionCode"), form.text("timeZone"));
    var administrator =
        new NewAdministrator(
            TimeOrderedId.next(),
            form.text("name"),
            form.text("displayName"),
            form.text("personnelNumber"),
            Sensitive.of(form.newPassword()));
    return new SetUp(
        Sensitive.of(form.text("code")),
        new OpenFacility(TimeOrderedId.next(), facility),
        administrator);
  }

  private void show(HttpServletRequest request, HttpServletResponse response, String problem)
      throws IOException {
    boolean isOpen = service.isOpen();
    var values = new HashMap<>(new CodeForm(request).typed(FIELDS));
    values.put("problem", problem);
    values.put("passwordHint", hint.of(request));
    values.put("open", isOpen ? "open" : "");
    values.put("closed", isOpen ? "" : "closed");
    pages.write(request, response, new LightPage("setup", "identity.setup.title", values));
  }
}
