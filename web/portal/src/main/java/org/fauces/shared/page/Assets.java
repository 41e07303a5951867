package org.fauces.shared.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;

/**
 * The version of style sheets and scripts, for their addresses: taken from their content, because a
 * reproducible build gives every file the same date and a browser would keep an old one for good.
 */
@Named("assets")
@ApplicationScoped
public class Assets {
  private static final String FOLDER = "/assets/";
  private static final int VERSION_LETTERS = 12;

  @Inject ServletContext context;
  private String version;

  @PostConstruct
  void read() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (String path : new TreeSet<>(context.getResourcePaths(FOLDER))) {
        try (InputStream in = context.getResourceAsStream(path)) {
          digest.update(in.readAllBytes());
        }
      }
      version = HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LETTERS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has SHA-256
    }
  }

  public String getVersion() {
    return version;
  }
}
