package org.fauces.audit.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever is changed in a trail is found, and what is not changed is never called so. The long
 * form ({@code -Dfauces.audit.tampers=10000 -Dfauces.audit.clean-runs=1000}) takes a minute or two.
 */
@Tag("NSG-2.6-10")
class TamperTest {
  private static final int TAMPERS = Integer.getInteger("fauces.audit.tampers", 400);
  private static final int CLEAN_RUNS = Integer.getInteger("fauces.audit.clean-runs", 40);
  private static final int TAMPERS_OF_A_TRAIL = 50;

  @Test
  void everyTamperingIsFound() {
    for (int seed = 0; seed < TAMPERS; seed += TAMPERS_OF_A_TRAIL) {
      var ward = new Ward(seed).work(8).finished();
      var earlier = ward.ledger.copy();
      ward.work(12).finished();
      for (int i = 0; i < TAMPERS_OF_A_TRAIL; i++) {
        var ledger = ward.ledger.copy();
        var done = new Tampers(seed + i).tamper(ledger, earlier);
        assertThat(ward.verify(ledger).verdict())
            .as("seed %d: %s", seed + i, done)
            .isEqualTo(Verdict.FINDINGS);
      }
    }
  }

  @Test
  void whatNobodyChangedIsSound() {
    for (int seed = 0; seed < CLEAN_RUNS; seed++) {
      var ward = new Ward(1_000_000 + seed).work(20);
      ward.seal();
      ward.checkpoint();
      ward.work(3);

      var report = ward.verify(ward.ledger);

      assertThat(report.verdict()).as("seed %d: %s", seed, report.lines()).isEqualTo(Verdict.SOUND);
    }
  }

  @Test
  void everyBitOfAnEventCounts() {
    var event = new Ward(7).event();
    var digests = new HashSet<String>();
    digests.add(event.digest());
    int bits = 0;
    for (var changed : flips(event)) {
      bits++;
      assertThat(digests.add(changed.digest())).isTrue();
    }
    assertThat(bits).isGreaterThan(2_000);
  }

  /** The event with each bit of each of its values turned, one at a time. */
  private static List<EventRecord> flips(EventRecord event) {
    var flips = new ArrayList<EventRecord>();
    flips(event.event()).forEach(row -> flips.add(new EventRecord(row, event.entities())));
    for (int i = 0; i < event.entities().size(); i++) {
      for (var row : flips(event.entities().get(i))) {
        var entities = new ArrayList<>(event.entities());
        entities.set(i, row);
        flips.add(new EventRecord(event.event(), entities));
      }
    }
    return flips;
  }

  private static List<AuditRow> flips(AuditRow row) {
    var flips = new ArrayList<AuditRow>();
    row.columns()
        .forEach(
            (name, value) -> {
              for (int bit = 0; bit < 7 * value.length(); bit++) { // all of it is ASCII
                var chars = value.toCharArray();
                chars[bit / 7] ^= (char) (1 << bit % 7);
                flips.add(row.with(name, new String(chars)));
              }
            });
    return flips;
  }
}
