package org.fauces.cli;

import java.util.function.Consumer;
import org.fauces.cli.home.Home;
import org.fauces.cli.model.ModelFolder;
import org.fauces.cli.server.Installation;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The home whose models a verb is about. */
public class ModelHome {
  @Mixin private HomeOptions options;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** Opens it without a record, for verbs that change nothing. */
  ModelFolder open() {
    return new ModelFolder(existing(), Installation.current());
  }

  /** Opens it for a change, which is recorded in the audit trail where that can be reached. */
  int change(Consumer<ModelFolder> deed) {
    Home home = existing();
    return CommandRecord.whereReachable(
        home,
        command,
        () -> {
          deed.accept(new ModelFolder(home, Installation.current()));
          return 0;
        });
  }

  private Home existing() {
    if (!Home.exists(options.home())) {
      throw new CommandFailure("There is no Fauces home at " + options.home() + ".");
    }
    return Home.open(options.home());
  }
}
