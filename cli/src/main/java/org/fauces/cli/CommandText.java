package org.fauces.cli;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The words of a command as the audit trail keeps them: who gave it on this machine, its verb and
 * its options. No option holds a secret of ours; what a database's address may hold is taken out.
 */
final class CommandText {
  private static final int MAX_LENGTH = 500;
  private static final Pattern SECRET =
      Pattern.compile("(?i)([\\w.-]*(?:password|secret|token|key)[\\w.-]*=)[^&\\s]*");
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\p{Co}\\p{Cn}]");

  private CommandText() {}

  static String of(CommandSpec command) {
    String words =
        command.root().commandLine().getParseResult().originalArgs().stream()
            .map(CommandText::withoutSecrets)
            .collect(Collectors.joining(" "));
    return cut(System.getProperty("user.name") + ": " + words);
  }

  static String withoutSecrets(String word) {
    return SECRET.matcher(UNPRINTABLE.matcher(word).replaceAll("?")).replaceAll("$1***");
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= MAX_LENGTH
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MAX_LENGTH));
  }
}
