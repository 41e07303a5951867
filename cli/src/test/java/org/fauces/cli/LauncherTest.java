package org.fauces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code fauces} on machines that lack something: one sentence, exit code 1. */
class LauncherTest {
  @TempDir Path folder;
  private Checkout checkout;

  @BeforeEach
  void copyTheScriptToACheckout() throws IOException {
    checkout = Checkout.in(folder);
  }

  @Test
  void withoutJava() throws Exception {
    assertThat(checkout.failToRun())
        .isEqualTo("fauces: Fauces needs a JDK 17 or newer; no java was found.");
  }

  @Test
  void withAnOldJava() throws Exception {
    checkout.program("java", "echo 'openjdk version \"11.0.2\"' >&2");
    assertThat(checkout.failToRun()).contains("needs a JDK 17 or newer", "is version 11");
  }

  @Test
  void withAJavaThatDoesNotStart() throws Exception {
    checkout.program("java", "exit 127");
    assertThat(checkout.failToRun()).contains("needs a JDK 17 or newer", "is version unknown");
  }

  @Test
  void withAMavenThatDoesNotStart() throws Exception {
    checkout.currentJdk();
    checkout.program("mvn", "exit 1");
    assertThat(checkout.failToRun()).contains("needs Maven 3.8.7 or newer; this one is unknown");
  }

  @Test
  void withARuntimeThatCannotCompile() throws Exception {
    checkout.program("java", "echo 'openjdk version \"17.0.1\"' >&2");
    checkout.program("mvn", "echo 'Apache Maven 3.9.9'");
    assertThat(checkout.failToRun()).contains("runtime without a compiler");
  }

  @Test
  void withoutMaven() throws Exception {
    checkout.currentJdk();
    assertThat(checkout.failToRun())
        .isEqualTo("fauces: Building Fauces needs Maven 3.8.7 or newer; no mvn was found.");
  }

  @Test
  void withAnOldMaven() throws Exception {
    checkout.currentJdk();
    checkout.program("mvn", "echo 'Apache Maven 3.6.3'");
    assertThat(checkout.failToRun()).contains("needs Maven 3.8.7 or newer; this one is 3.6.3");
  }

  @Test
  void onAnotherMachine() throws Exception {
    checkout.program("uname", "[ \"$1\" = -s ] && echo Linux || echo aarch64");
    assertThat(checkout.failToRun()).isEqualTo("fauces: Fauces runs on Linux x86-64 only.");
  }
}
