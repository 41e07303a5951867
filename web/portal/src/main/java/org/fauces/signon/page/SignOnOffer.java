package org.fauces.signon.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fauces.identity.domain.Amr;
import org.fauces.identity.page.OtherWayIn;
import org.fauces.signon.service.SignOn;

/** Offers the hospital's sign-on on the sign-in page. */
@ApplicationScoped
public class SignOnOffer implements OtherWayIn {
  @Inject SignOn signOn;

  @Override
  public boolean isOn() {
    return signOn.isOn();
  }

  @Override
  public String factor() {
    return Amr.ELSEWHERE;
  }

  @Override
  public String leaving() {
    return SignOnPages.OUT;
  }
}
