package org.fauces.it.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fauces.it.support.Build;

/** The compiled classes of every module that is shipped. */
public final class Codebase {
  private static final List<String> MODULES =
      List.of("formats", "ai", "model", "ejb", "web/api", "web/portal", "cli", "verifier");

  private Codebase() {}

  /** Fails where a module was not built: rules about nothing hold always. */
  public static JavaClasses all() {
    var built = MODULES.stream().filter(Codebase::hasSources).map(Codebase::classes).toList();
    return new ClassFileImporter().importPaths(built);
  }

  /** The classes of the API's web module. */
  public static JavaClasses api() {
    return new ClassFileImporter().importPaths(classes("web/api"));
  }

  /** The classes of the portal's web module. */
  public static JavaClasses portal() {
    return new ClassFileImporter().importPaths(classes("web/portal"));
  }

  private static boolean hasSources(String module) {
    return Files.isDirectory(Build.root().resolve(module).resolve("src/main/java"));
  }

  private static Path classes(String module) {
    var folder = Build.root().resolve(module).resolve("target/classes");
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException(module + " is not built");
    }
    return folder;
  }
}
