package org.fauces.it.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.RunningFauces;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Sends many requests that are wrong somewhere. Whatever is sent, the server refuses it by a
 * problem that tells nothing, or does it; it never fails. {@code -Dfauces.it.fuzz.requests} says
 * how many, {@code -Dfauces.it.fuzz.seed} which. It runs after the tests that share the people,
 * because it uses up what a source of requests may try.
 */
@ExtendWith(Installation.class)
@Order(Integer.MAX_VALUE - 1)
@Tag("NSG-2.1-11")
class HttpFuzzIT {
  /** More than this many operations must have been done as asked: else the requests are blind. */
  private static final int MIN_DONE = 10;

  @Test
  void whateverIsSentNothingFails(Hospital hospital, RunningFauces fauces) throws IOException {
    var campaign = Campaign.of(fauces, hospital);
    var log = ServerLog.of(fauces);

    campaign.run();
    hospital.forgetEverybody(); // somebody may have signed out

    Summary.of("fuzz").write(campaign.summary(), campaign.findings());
    assertThat(campaign.findings()).as(campaign.summary()).isEmpty();
    assertThat(log.alarms()).as(campaign.summary()).isEmpty();
    assertThat(campaign.done()).as(campaign.summary()).hasSizeGreaterThan(MIN_DONE);
    hospital.as(hospital.nurse()).get("/examinations").then().statusCode(200);
  }
}
