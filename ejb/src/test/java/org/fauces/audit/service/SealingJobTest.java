package org.fauces.audit.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.fauces.audit.domain.AlarmKind;
import org.fauces.audit.format.AuditRow;
import org.fauces.audit.format.Checkpoint;
import org.fauces.audit.format.EventRecord;
import org.fauces.audit.format.Seal;
import org.fauces.audit.format.SealingMoment;
import org.fauces.audit.format.SigningKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rounds of sealing, each of which signs one checkpoint more. */
@Tag("NSG-2.6-10")
class SealingJobTest {
  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

  @TempDir Path folder;
  private final SealingJob job = new SealingJob();
  private final Steps steps = new Steps();
  private Path anchor;
  private Path second;

  /** The steps without a database. */
  private static final class Steps extends SealingSteps {
    private final SigningKey key = SigningKey.generate();
    private final List<Checkpoint> signed = new ArrayList<>();
    private final Map<Integer, Long> anchored = new HashMap<>();
    private final List<AlarmKind> alarms = new ArrayList<>();
    private boolean isBroken;

    @Override
    public int seal() {
      if (isBroken) {
        throw new SealingFailed(new IllegalStateException("no database"));
      }
      return 0;
    }

    @Override
    public Optional<Checkpoint> sign() {
      var event =
          new EventRecord(AuditRow.of(Map.of("id", UUID.randomUUID().toString())), List.of());
      var seal = Seal.first(List.of(event), SealingMoment.ofAll(NOON, new UUID(0, 1)));
      signed.add(
          signed.isEmpty()
              ? Checkpoint.first(seal, 1, NOON, key)
              : signed.get(signed.size() - 1).next(seal, 1, NOON, key));
      return Optional.empty();
    }

    @Override
    public List<Checkpoint> checkpoints(long counter, int limit) {
      return signed.stream().filter(each -> each.counter() >= counter).limit(limit).toList();
    }

    @Override
    public OptionalLong anchored(int place) {
      return anchored.containsKey(place)
          ? OptionalLong.of(anchored.get(place))
          : OptionalLong.empty();
    }

    @Override
    public void anchor(int place, long counter) {
      anchored.put(place, counter);
    }

    @Override
    public Optional<String> oldestUnsealed() {
      return Optional.empty();
    }

    @Override
    public void raise(AlarmKind kind) {
      alarms.add(kind);
    }
  }

  @BeforeEach
  void prepare() throws IOException {
    anchor = folder.resolve("volume/anchor.txt");
    second = Files.createDirectory(folder.resolve("other")).resolve("anchor.txt");
    job.settings = new SealingSettings();
    job.settings.stuckSeconds = 120;
    job.settings.anchorFile = anchor.toString();
    job.settings.secondAnchorFile = Optional.of(second.toString());
    job.state = new SealingState();
    job.state.settings = job.settings;
    job.state.clock = Clock.fixed(NOON, ZoneOffset.UTC);
    job.state.begin();
    job.steps = steps;
  }

  @Test
  void aFirstAnchorThatCannotBeWrittenIsToldAndWrittenLater() throws IOException {
    job.run();
    job.run();
    assertThat(job.state.view().reason()).isEqualTo("The anchor cannot be written.");
    assertThat(second).content().hasLineCount(2);
    assertThat(steps.alarms).isEmpty();

    mount();
    job.run();

    assertThat(job.state.view().isWell()).isTrue();
    assertThat(anchor).content().hasLineCount(3);
    assertThat(second).content().hasLineCount(3);
  }

  @Test
  void aNodeThatDiedBeforeItsFirstAnchorMakesIt() throws IOException {
    mount();
    steps.sign();
    job.run();
    assertThat(steps.alarms).isEmpty();
    assertThat(anchor).content().hasLineCount(2);
  }

  @Test
  void aLostAnchorIsAnAlarmAndTheOtherGoesOn() throws IOException {
    mount();
    job.run();
    job.run();
    Files.delete(anchor);

    job.run();

    assertThat(steps.alarms).containsExactly(AlarmKind.AUDIT_ANCHOR_LOST);
    assertThat(job.state.view().isWell()).isFalse();
    assertThat(anchor).doesNotExist();
    assertThat(second).content().hasLineCount(3);
  }

  @Test
  void aDatabaseThatWasPutBackIsAnAlarm() throws IOException {
    mount();
    job.run();
    job.run();
    steps.signed.clear();

    job.run();

    assertThat(steps.alarms).containsExactly(AlarmKind.AUDIT_ROLLED_BACK);
    assertThat(anchor).content().hasLineCount(2);
  }

  @Test
  void whatFailsKeepsNothingElseFromBeingDone() throws IOException {
    mount();
    steps.isBroken = true;

    job.run();

    assertThat(job.state.view().reason()).isEqualTo("Events cannot be sealed.");
    assertThat(anchor).content().hasLineCount(1);
  }

  private void mount() throws IOException {
    Files.createDirectory(anchor.getParent());
  }
}
