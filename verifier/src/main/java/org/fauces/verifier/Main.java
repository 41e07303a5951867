package org.fauces.verifier;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fauces.audit.format.Evidence;
import org.fauces.audit.format.ExportedTrail;
import org.fauces.audit.format.TrailVerification;
import org.fauces.audit.format.Verdict;

/** The program: one export, the public keys that somebody kept, and anchors. */
public final class Main {
  private static final String USAGE =
      "Usage: java -jar fauces-verifier.jar EXPORT PUBLIC-KEYS [ANCHOR...]";
  private static final String EXIT_CODES = "Exit codes: 0 sound, 1 findings, 2 cannot tell.";
  private static final int AT_LEAST = 2;

  private Main() {}

  public static void main(String[] arguments) {
    int exitCode = Verdict.UNKNOWN.exitCode();
    try {
      exitCode = run(List.of(arguments), System.out);
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      // its message may quote what the export holds
      System.out.println("Cannot tell: an unexpected fault: " + e.getClass().getName());
    }
    System.exit(exitCode);
  }

  static int run(List<String> arguments, PrintStream out) {
    if (arguments.size() < AT_LEAST || arguments.stream().anyMatch(word -> word.startsWith("-"))) {
      out.println(USAGE);
      out.println(EXIT_CODES);
      return Verdict.UNKNOWN.exitCode();
    }
    var files = new ArrayList<>(arguments.stream().map(Path::of).toList());
    var export = new ExportedTrail(files.remove(0));
    var report = TrailVerification.verify(export, Evidence.read(files.remove(0), files));
    report.lines().forEach(out::println);
    return report.verdict().exitCode();
  }
}
