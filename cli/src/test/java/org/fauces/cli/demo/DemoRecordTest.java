package org.fauces.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoRecordTest {
  @TempDir Path folder;

  @Test
  void aSecondRunRepeatsTheSameIdsAndSkipsWhatIsDone() {
    DemoRecord first = new DemoRecord(folder);
    UUID id = first.id("facility");
    first.done("setup");
    assertThat(first.next("patients")).isEqualTo(1);

    DemoRecord second = new DemoRecord(folder);
    assertThat(second.id("facility")).isEqualTo(id);
    assertThat(second.id("camera")).isNotEqualTo(id);
    assertThat(second.isDone("setup")).isTrue();
    assertThat(second.isDone("nurse")).isFalse();
    assertThat(second.next("patients")).isEqualTo(2);
  }
}
