package org.fauces.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A checkout with the real script {@code fauces} on a machine that has only what a test gives. */
final class Checkout {
  private static final Path SCRIPT = Path.of(System.getProperty("basedir"), "..", "fauces");

  /** What the script itself may use; java and mvn come from each test. */
  private static final List<String> TOOLS =
      List.of(
          "bash",
          "readlink",
          "dirname",
          "sed",
          "head",
          "uname",
          "sort",
          "tail",
          "find",
          "flock",
          "df",
          "mkdir",
          "sleep");

  private final Path folder;
  private final Path tools;
  private final Path root;

  private Checkout(Path folder) {
    this.folder = folder;
    this.tools = folder.resolve("tools");
    this.root = folder.resolve("checkout");
  }

  static Checkout in(Path folder) throws IOException {
    Checkout checkout = new Checkout(folder);
    Files.createDirectories(checkout.tools);
    for (String tool : TOOLS) {
      Path real = Path.of("/usr/bin", tool);
      assumeThat(real).exists();
      // not a link, of which the test framework would warn when it cleans up
      write(checkout.tools.resolve(tool), "#!/bin/sh\nexec " + real.toRealPath() + " \"$@\"\n");
    }
    Files.createDirectories(checkout.root);
    Files.copy(SCRIPT, checkout.root.resolve("fauces"));
    Files.writeString(checkout.root.resolve("pom.xml"), "<project/>");
    return checkout;
  }

  Path root() throws IOException {
    return root.toRealPath();
  }

  void currentJdk() throws IOException {
    program("java", "echo 'openjdk version \"17.0.1\"' >&2");
    program("javac", "exit 0");
  }

  /** A program on the path, instead of the machine's own. */
  void program(String name, String script) throws IOException {
    Files.deleteIfExists(tools.resolve(name));
    script(tools.resolve(name), script);
  }

  /** A built image that says how it was called. */
  void image(FileTime builtAt) throws IOException {
    Path target = root.resolve("dist/target");
    Files.createDirectories(target.resolve("fauces/wlp"));
    script(target.resolve("fauces/fauces"), "echo image: \"$@\"");
    Path stamp = Files.writeString(target.resolve("image.stamp"), "");
    Files.setLastModifiedTime(stamp, builtAt);
  }

  /** Runs {@code fauces run}, which must fail; returns what it printed. */
  String failToRun() throws IOException, InterruptedException {
    return launch(1, "run");
  }

  String launch(int exitCode, String... arguments) throws IOException, InterruptedException {
    Process process = start(arguments);
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(output).isEqualTo(exitCode);
    return output.strip();
  }

  Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("/bin/bash", root.resolve("fauces").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PATH", tools.toString());
    builder.environment().put("HOME", folder.toString());
    builder.environment().remove("JAVA_HOME");
    return builder.start();
  }

  private static void script(Path file, String script) throws IOException {
    write(file, "#!/usr/bin/env bash\n" + script + "\n");
  }

  private static void write(Path file, String program) throws IOException {
    Files.writeString(file, program);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
