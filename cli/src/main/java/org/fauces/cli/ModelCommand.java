package org.fauces.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "model",
    mixinStandardHelpOptions = true,
    description = "Signs models, and decides whose models a home takes.",
    subcommands = {
      ModelNewKeyCommand.class,
      ModelSignCommand.class,
      ModelShowCommand.class,
      ModelTrustCommand.class,
      ModelDistrustCommand.class,
      ModelImportCommand.class
    })
final class ModelCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do with a model.");
  }
}
