package org.fauces.shared.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.ZoneId;

/** The formats of this request: its language, its facility's time zone. */
@Named("show")
@RequestScoped
public class Show {
  @Inject WordsBean t;
  @Inject Clock clock;
  @Inject LocalZone zone;

  public Display getAs() {
    return new Display(t.words(), zone(), clock);
  }

  public ZoneId zone() {
    return zone.get();
  }
}
