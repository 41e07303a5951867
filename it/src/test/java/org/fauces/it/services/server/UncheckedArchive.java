package org.fauces.it.services.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.asset.Asset;
import org.jboss.shrinkwrap.api.asset.ByteArrayAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;

/**
 * Takes out of a shipped module whatever the container checks by: in its classes the annotation
 * that names roles becomes one that nobody knows, and its descriptor has no constraints.
 */
final class UncheckedArchive {
  private static final byte[] ALLOWED = bytes("Ljakarta/annotation/security/RolesAllowed;");
  private static final byte[] IGNORED = bytes("Ljakarta/annotation/security/RolesIgnored;");
  private static final String CONSTRAINT = "(?s)<security-constraint>.*?</security-constraint>";
  private static final String DESCRIPTOR = "/WEB-INF/web.xml";

  private UncheckedArchive() {}

  static <T extends Archive<T>> T of(T module) {
    module
        .getContent(Filters.include(".*\\.class"))
        .forEach(
            (path, node) ->
                module.add(new ByteArrayAsset(withoutRoles(read(node.getAsset()))), path));
    if (module.contains(DESCRIPTOR)) {
      var text = new String(read(module.get(DESCRIPTOR).getAsset()), StandardCharsets.UTF_8);
      module.add(new StringAsset(text.replaceAll(CONSTRAINT, "")), DESCRIPTOR);
    }
    return module;
  }

  /** Both names are as long, so that the class stays one. */
  private static byte[] withoutRoles(byte[] classFile) {
    for (int at = 0; at + ALLOWED.length <= classFile.length; at++) {
      if (isAt(classFile, at)) {
        System.arraycopy(IGNORED, 0, classFile, at, IGNORED.length);
      }
    }
    return classFile;
  }

  private static boolean isAt(byte[] classFile, int at) {
    for (int i = 0; i < ALLOWED.length; i++) {
      if (classFile[at + i] != ALLOWED[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] read(Asset asset) {
    try (var in = asset.openStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
