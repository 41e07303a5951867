package org.fauces.identity.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list that nobody renews any more says nothing about who works here. */
@Tag("NSG-1.2-02")
class StaffListTimerTest {
  private static final Instant NOW = Instant.parse("2026-11-26T02:37:00Z");

  @TempDir Path folder;

  private final Run run = new Run();
  private final StaffListTimer timer = new StaffListTimer();
  private Path list;

  @BeforeEach
  void assemble() throws Exception {
    list = Files.writeString(folder.resolve("people.csv"), "personnel_number,institution_code\n");
    timer.run = run;
    timer.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    timer.path = Optional.of(list.toString());
    timer.oldestDays = 3;
  }

  @Test
  void aListOfTheLastDaysIsFollowed() throws Exception {
    written(Duration.ofDays(3));
    timer.compare();

    assertThat(run.followed).isEqualTo(1);
    assertThat(run.failed).isZero();
  }

  @Test
  void anOlderListIsNotFollowedAndThatIsSaid() throws Exception {
    written(Duration.ofDays(3).plusSeconds(1));
    timer.compare();

    assertThat(run.followed).isZero();
    assertThat(run.failed).isEqualTo(1);
  }

  @Test
  void aMissingListIsSaidAsWell() throws Exception {
    Files.delete(list);
    timer.compare();

    assertThat(run.followed).isZero();
    assertThat(run.failed).isEqualTo(1);
  }

  private void written(Duration before) throws Exception {
    Files.setLastModifiedTime(list, FileTime.from(NOW.minus(before)));
  }

  /** Counts in place of the database's part. */
  private static final class Run extends StaffListRun {
    private int followed;
    private int failed;

    @Override
    public Optional<StaffComparison> follow(byte[] csv) {
      followed++;
      return Optional.empty();
    }

    @Override
    public void failed() {
      failed++;
    }
  }
}
