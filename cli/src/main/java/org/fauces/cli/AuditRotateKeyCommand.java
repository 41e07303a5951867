package org.fauces.cli;

import java.util.concurrent.Callable;
import org.fauces.audit.format.KeyStatement;
import org.fauces.audit.format.SigningKeyFolder;
import org.fauces.audit.format.TrailUnreadable;
import org.fauces.cli.audit.AuditKeys;
import org.fauces.cli.home.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "rotate-key",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a new key that signs the audit trail, signed by the one before; a running server takes",
      "it at its next checkpoint. Copy the home's folder 'audit' to every other node."
    })
final class AuditRotateKeyCommand implements Callable<Integer> {
  @Mixin AuditHome home;

  @Override
  public Integer call() {
    Home opened = home.open();
    return home.recordedWhereReachable(opened, () -> rotate(opened));
  }

  private static int rotate(Home opened) {
    Console console = Console.standard();
    try {
      KeyStatement made = new AuditKeys(opened).rotate();
      console.line("Key " + made.number() + " (" + made.key().id() + ") signs from now on.");
    } catch (TrailUnreadable e) {
      throw new CommandFailure(e.getMessage(), e);
    }
    console.line(
        "Give the auditor the file " + new SigningKeyFolder(opened.audit()).publicKeys() + ".");
    return 0;
  }
}
