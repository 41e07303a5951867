package org.fauces.it.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.fauces.it.support.Build;

/** The addresses that the portal's deployment descriptor names. */
final class PortalPages {
  private static final Pattern ADDRESS = Pattern.compile("<url-pattern>(/[^<]+)</url-pattern>");

  private PortalPages() {}

  static List<String> all() {
    var descriptor = Build.root().resolve("web/portal/src/main/webapp/WEB-INF/web.xml");
    try {
      return ADDRESS
          .matcher(Files.readString(descriptor))
          .results()
          .map(found -> found.group(1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
