package org.fauces.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.fauces.it.support.Build;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.RunningFauces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * {@code kill -9} of the server and of the database in the middle of uploads and analyses, three
 * times each or as often as {@code -Dfauces.it.kills} says. Recovery times are written to {@code
 * target/kills.txt}; none is judged here.
 */
@ExtendWith(Installation.class)
class KillsIT {
  private static final int KILLS = Integer.getInteger("fauces.it.kills", 3);
  private static final int HANDS = 3;
  private static final int MOST_ACKNOWLEDGEMENTS_BETWEEN = 12;

  private final Ledger ledger = new Ledger();
  private final Random random = new Random(9);

  @Test
  void nothingAcknowledgedIsLostOrDoubled(RunningFauces fauces, Hospital hospital)
      throws Exception {
    var killer = new Killer(fauces);
    var truth = new Truth(fauces, hospital, ledger);
    var ward = Ward.open(hospital, ledger, HANDS);
    try {
      for (var round = 0; round < KILLS; round++) {
        for (var part : parts(fauces)) {
          killAmid(round % 2 == 0 ? Encounter.ANALYSIS : Encounter.PHOTO, part, killer);
          truth.assertKept(ledger.takeTouched());
        }
        write(killer.report()); // also of a long run that does not come to its end
      }
    } finally {
      ward.close();
    }
    truth.awaitSettled();
    truth.assertKept(examinations());
    truth.assertWhole();
    truth.assertRecordedOnce();
    assertThat(killer.report()).hasSize(parts(fauces).size());
  }

  /** An external database is not ours to kill. */
  private static List<String> parts(RunningFauces fauces) {
    return fauces.child("database").isPresent() ? List.of("server", "database") : List.of("server");
  }

  private void killAmid(String step, String part, Killer killer) throws InterruptedException {
    ledger.awaitMoreAnd(1 + random.nextInt(MOST_ACKNOWLEDGEMENTS_BETWEEN), step);
    killer.kill(part);
  }

  private List<UUID> examinations() {
    return ledger.facts().stream().map(Ledger.Fact::examinationId).distinct().toList();
  }

  private static void write(List<String> report) throws IOException {
    Files.write(Build.target().resolve("kills.txt"), report);
  }
}
