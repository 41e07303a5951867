package org.fauces.examination.domain;

import java.time.Instant;
import java.util.UUID;
import org.fauces.examination.domain.Examination.Opening;

/** Builds examinations in a wanted state by going the way there. */
final class AnExamination {
  static final Instant NOON = Instant.parse("2026-11-01T03:00:00.123456789Z");
  static final UUID RUN = UUID.fromString("01900000-0000-7000-8000-000000000001");

  private final Examination examination =
      Examination.open(
          UUID.randomUUID(),
          UUID.randomUUID(),
          UUID.randomUUID(),
          null,
          new Opening(UUID.randomUUID(), NOON, new byte[16]));

  static AnExamination anExamination() {
    return new AnExamination();
  }

  AnExamination complete() {
    examination.takePhoto(NOON);
    examination.takeForm(FormKind.INTERVIEW, NOON);
    examination.takeForm(FormKind.FINDINGS, NOON);
    return this;
  }

  AnExamination analysing() {
    complete();
    examination.startRun(RUN, NOON);
    return this;
  }

  AnExamination analysed() {
    analysing();
    examination.completeRun(RUN, NOON);
    return this;
  }

  AnExamination decided() {
    analysed();
    examination.decideOn(RUN, NOON);
    return this;
  }

  Examination build() {
    return examination;
  }
}
