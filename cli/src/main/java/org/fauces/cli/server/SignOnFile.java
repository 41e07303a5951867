package org.fauces.cli.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.fauces.cli.CommandFailure;
import org.fauces.cli.home.Home;
import org.fauces.cli.home.Secret;
import org.fauces.signon.domain.DirectorySettings;
import org.fauces.signon.domain.SettingRefused;
import org.fauces.signon.domain.SignOnPlan;
import org.fauces.signon.domain.SignOnSettings;

/**
 * What the operator settled about sign-on in {@code conf/sign-on.properties} of the home. All of it
 * is checked before anything starts, by the same rules that the server reads it by.
 */
public final class SignOnFile {
  private static final String NAME = "sign-on.properties";
  private static final String OWNER_ONLY = "rw-------";

  private final Home home;

  public SignOnFile(Home home) {
    this.home = home;
  }

  /** The settings as the server is to get them; nothing where there is no file. */
  public Map<String, String> read() {
    Path file = home.conf().resolve(NAME);
    if (!Files.exists(file)) {
      return Map.of();
    }
    Map<String, String> settings = settings(file);
    try {
      SignOnPlan plan = SignOnPlan.read(settings);
      plan.portal()
          .ifPresent(on -> require(Secret.SIGN_ON_CLIENT, SignOnSettings.SECRET_FILE, settings));
      plan.directory()
          .ifPresent(on -> require(Secret.DIRECTORY_BIND, DirectorySettings.SECRET_FILE, settings));
      plan.files().forEach((key, path) -> requireReadable(key, path));
    } catch (SettingRefused e) {
      throw new CommandFailure(file + ": " + e.getMessage(), e);
    }
    return settings;
  }

  private static Map<String, String> settings(Path file) {
    Properties read = new Properties();
    try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
      read.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new CommandFailure(file + " cannot be read as properties in UTF-8.", e);
    }
    Map<String, String> settings = new TreeMap<>();
    for (String key : read.stringPropertyNames()) {
      if (read.getProperty(key).contains("${")) { // the server would put something in its place
        throw new CommandFailure(file + ": The setting " + key + " must not contain '${'.");
      }
      settings.put(key, read.getProperty(key));
    }
    return settings;
  }

  private void require(Secret secret, String key, Map<String, String> settings) {
    Path file = home.secrets().file(secret);
    if (home.secrets().find(secret).filter(text -> !text.isEmpty()).isEmpty()) {
      throw new CommandFailure("The sign-on needs a secret in " + file + ".");
    }
    try {
      String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
      if (!mode.equals(OWNER_ONLY)) {
        throw new CommandFailure("The file " + file + " must have mode 0600.");
      }
    } catch (IOException e) {
      throw new CommandFailure("The file " + file + " cannot be read.", e);
    }
    settings.put(key, file.toString());
  }

  private static void requireReadable(String key, Path path) {
    if (!path.isAbsolute() || !Files.isReadable(path)) {
      throw new SettingRefused(key, "must be the absolute path of a file that can be read");
    }
  }
}
