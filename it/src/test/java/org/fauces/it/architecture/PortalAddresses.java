package org.fauces.it.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fauces.it.support.Build;

/** Every address of the portal below its root: its servlets' and, by its descriptor, its pages'. */
public final class PortalAddresses {
  private static final String SERVLET = "jakarta.servlet.annotation.WebServlet";
  private static final Pattern MAPPING =
      Pattern.compile("<servlet-mapping>(.*?)</servlet-mapping>", Pattern.DOTALL);
  private static final Pattern ADDRESS = Pattern.compile("<url-pattern>(/[^<]+)</url-pattern>");

  private PortalAddresses() {}

  public static Set<String> all() {
    var addresses = new TreeSet<String>();
    Stream.concat(servlets(), pages())
        .map(each -> each.replace("*", "any"))
        .forEach(addresses::add);
    return addresses;
  }

  private static Stream<String> servlets() {
    return Codebase.portal().stream()
        .filter(type -> type.isAnnotatedWith(SERVLET))
        .flatMap(PortalAddresses::values);
  }

  private static Stream<String> values(JavaClass servlet) {
    return Arrays.stream(
        (String[]) servlet.getAnnotationOfType(SERVLET).get("value").orElseThrow());
  }

  private static Stream<String> pages() {
    var descriptor = Build.root().resolve("web/portal/src/main/webapp/WEB-INF/web.xml");
    try {
      return MAPPING
          .matcher(Files.readString(descriptor))
          .results()
          .flatMap(mapping -> ADDRESS.matcher(mapping.group(1)).results())
          .map(address -> address.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
