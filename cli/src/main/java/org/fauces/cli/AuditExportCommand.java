package org.fauces.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fauces.audit.format.ExportWriter;
import org.fauces.audit.format.TrailUnreadable;
import org.fauces.cli.audit.TrailDatabase;
import org.fauces.cli.home.PrivateFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the whole audit trail as JSON lines, which 'audit verify --export' and the",
      "verifier read. It names people and patients by their ids: keep it as you keep those."
    })
final class AuditExportCommand implements Callable<Integer> {
  @Mixin AuditHome home;

  @Parameters(paramLabel = "FILE", description = "A new file; one that is there is not replaced.")
  private Path file;

  @Override
  public Integer call() {
    return home.recorded(home.open(), this::export);
  }

  private int export(TrailDatabase database) {
    if (Files.exists(file)) {
      throw new CommandFailure("The file " + file + " is there already.");
    }
    Console.standard().line("Wrote " + write(database) + " lines to " + file + ".");
    return 0;
  }

  private long write(TrailDatabase database) {
    try {
      Files.createFile(file);
      PrivateFiles.narrow(file);
      try (Writer out = Files.newBufferedWriter(file, UTF_8, WRITE)) {
        return ExportWriter.write(database.trail(), out);
      }
    } catch (TrailUnreadable e) {
      throw new CommandFailure(e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
