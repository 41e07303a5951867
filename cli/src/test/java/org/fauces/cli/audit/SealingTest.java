package org.fauces.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.fauces.audit.format.Finding;
import org.fauces.audit.format.FindingKind;
import org.fauces.audit.format.Verdict;
import org.fauces.audit.format.tables.Sealing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sealing on the real tables, with the account that the server has. */
@Tag("NSG-2.6-10")
class SealingTest extends RealTrail {
  @Test
  void whatIsCommittedIsSealedSignedAndSound() throws Exception {
    for (int i = 0; i < 5; i++) {
      write(NOON.minusSeconds(i));
    }
    assertThat(seal()).isEqualTo(5);
    assertThat(seal()).isZero();
    sign();
    assertThat(verify().lines()).last().asString().startsWith("SOUND");
  }

  @Test
  void whatWasSealedBeforeEventsHadReasonsStaysSound() throws Exception {
    change("alter table fauces_audit.audit_event drop column reason");
    try {
      write(NOON);
      seal();
    } finally {
      change(migration("/db/migration/audit/V5__event_reason.sql"));
    }
    write(NOON.plusSeconds(1));
    change("update fauces_audit.audit_event set reason = 'forbidden' where sequence = 2");
    seal();
    sign();
    assertThat(verify().verdict()).isEqualTo(Verdict.SOUND);

    change("update fauces_audit.audit_event set reason = 'forbidden' where sequence = 1");
    assertThat(verify().findings())
        .extracting(Finding::kind)
        .containsExactly(FindingKind.EVENT_CHANGED);
  }

  private static String migration(String name) throws IOException {
    try (var file = SealingTest.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void whoeverCommitsLateIsSealedLater() throws Exception {
    try (var late = app()) {
      late.setAutoCommit(false);
      insert(late, NOON.minusSeconds(90)); // an earlier time and number than those below
      write(NOON.minusSeconds(60));
      assertThat(seal()).isEqualTo(1);
      late.commit();
    }
    assertThat(seal()).isEqualTo(1);
    sign();
    assertThat(verify().verdict()).isEqualTo(Verdict.SOUND);
  }

  @Test
  void whatWasUndoneIsAMissingNumberAndNoFinding() throws Exception {
    write(NOON);
    try (var undone = app()) {
      undone.setAutoCommit(false);
      insert(undone, NOON);
      undone.rollback();
    }
    write(NOON);
    seal();
    sign();
    assertThat(verify().verdict()).isEqualTo(Verdict.SOUND);
    assertThat(verify().notices()).anyMatch(notice -> notice.contains("the numbers 2 are missing"));
  }

  @Test
  void anEventOfLongAgoIsFoundByTheWalkAndTold() throws Exception {
    write(NOON);
    seal();
    write(NOON.minus(Duration.ofDays(3)));
    assertThat(seal() + seal()).isEqualTo(1); // the walk may have to begin again
    sign();
    assertThat(verify().findings())
        .extracting(Finding::kind)
        .containsExactly(FindingKind.EVENT_BACKDATED);
  }

  @Test
  void whatWaitedForLongIsSealedInManyBatchesAndSound() throws Exception {
    try (var writer = app()) {
      writer.setAutoCommit(false);
      for (int i = 0; i < 2 * Sealing.BATCH + 10; i++) {
        insert(writer, NOON.minus(Duration.ofHours(30)).plusSeconds(40L * i));
      }
      writer.commit();
    }
    assertThat(seal()).isEqualTo(Sealing.BATCH);
    assertThat(seal()).isEqualTo(Sealing.BATCH);
    assertThat(seal()).isEqualTo(10);
    sign();
    assertThat(verify().verdict()).isEqualTo(Verdict.SOUND);
  }

  @Test
  void ofTwoSealersOneSealsAndTheOtherDoesNotWait() throws Exception {
    write(NOON);
    try (var first = app()) {
      first.setAutoCommit(false);
      assertThat(sealing.seal(first)).isEqualTo(1);
      assertThat(sealOnce(sealingAt(NOON))).isZero();
      first.commit();
    }
    assertThat(sealOnce(sealingAt(NOON))).isZero();
  }

  @Test
  void sealersAtOnceSealEachEventOnce() throws Exception {
    int writers = 200;
    var pool = Executors.newFixedThreadPool(3);
    Callable<Integer> sealer =
        () -> {
          var mine = sealingAt(NOON);
          int sealed = 0;
          for (int i = 0; i < writers; i++) {
            sealed += sealOnce(mine);
          }
          return sealed;
        };
    var one = pool.submit(sealer);
    var other = pool.submit(sealer);
    for (int i = 0; i < writers; i++) {
      write(NOON);
    }
    int sealed = one.get(1, TimeUnit.MINUTES) + other.get(1, TimeUnit.MINUTES);
    pool.shutdown();
    assertThat(sealed + seal()).isEqualTo(writers);
    sign();
    assertThat(verify().verdict()).isEqualTo(Verdict.SOUND);
  }

  @Test
  void aSealerThatDiesLeavesNothingHalfDone() throws Exception {
    write(NOON);
    try (var dying = app()) {
      dying.setAutoCommit(false);
      assertThat(sealing.seal(dying)).isEqualTo(1);
    } // without a commit
    assertThat(seal()).isEqualTo(1);
    sign();
    assertThat(verify().verdict()).isEqualTo(Verdict.SOUND);
  }

  @Test
  void aSealOfAnEventThatHasOneIsRefused() throws Exception {
    write(NOON);
    seal();
    assertThatThrownBy(
            () ->
                change(
                    "insert into fauces_audit.audit_seal_event select 2, 1, event_id, digest"
                        + " from fauces_audit.audit_seal_event"))
        .isInstanceOf(SQLException.class);
  }
}
