package org.fauces.shared.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** The language of this request, for the pages. */
@Named("language")
@RequestScoped
public class LanguageBean {
  @Inject HttpServletRequest request;

  public Locale getLocale() {
    return Languages.of(request);
  }

  public String getCode() {
    return getLocale().getLanguage();
  }

  public String getOther() {
    return Languages.otherThan(getLocale()).getLanguage();
  }

  public String getOtherName() {
    var other = Languages.otherThan(getLocale());
    return other.getDisplayLanguage(other);
  }
}
