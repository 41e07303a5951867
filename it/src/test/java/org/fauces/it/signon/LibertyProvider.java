package org.fauces.it.signon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fauces.it.support.Build;
import org.fauces.it.support.CommandOutput;
import org.fauces.it.support.Folders;
import org.fauces.it.support.RunningFauces;
import org.fauces.it.support.SignOnSetup;

/** The provider that the server's own runtime contains, in a small server of its own. */
final class LibertyProvider implements AutoCloseable {
  private static final String CONFIGURATION =
      """
      <server>
        <featureManager>
          <feature>servlet-6.0</feature>
          <feature>openidConnectServer-1.0</feature>
          <feature>transportSecurity-1.0</feature>
        </featureManager>
        <httpEndpoint id="defaultHttpEndpoint" host="localhost" httpPort="-1" httpsPort="%1$d"/>
        <keyStore id="defaultKeyStore" location="%2$s" type="PKCS12" password="%3$s"/>
        <basicRegistry id="people" realm="hospital">
          %4$s
          <group name="nurses">%9$s</group>
        </basicRegistry>
        <oauth-roles>
          <authenticated><special-subject type="ALL_AUTHENTICATED_USERS"/></authenticated>
        </oauth-roles>
        <openidConnectProvider id="hospital" oauthProviderRef="oauth" signatureAlgorithm="RS256"
          jwkEnabled="true" issuerIdentifier="%5$s"/>
        <oauthProvider id="oauth" autoAuthorize="true">
          <autoAuthorizeClient>%6$s</autoAuthorizeClient>
          <localStore>
            <client name="%6$s" secret="%7$s" scope="openid profile" redirect="%8$s"
              proofKeyForCodeExchange="true" enabled="true"/>
          </localStore>
        </oauthProvider>
      </server>
      """;

  private final Process process;

  private LibertyProvider(Process process) {
    this.process = process;
  }

  /** Starts it with these people, who are nurses, and with keys that it makes for this start. */
  static LibertyProvider start(RunningFauces fauces, String... people) {
    var setup = SignOnSetup.of(fauces);
    var users = Build.target().resolve("provider");
    Folders.delete(users);
    try {
      var server = Files.createDirectories(users.resolve("servers/provider"));
      Files.writeString(
          server.resolve("server.xml"),
          CONFIGURATION.formatted(
              setup.issuer().getPort(),
              setup.certificate(),
              SignOnSetup.PASSWORD,
              each("<user name=\"%s\" password=\"" + SignOnSetup.PASSWORD + "\"/>", people),
              setup.issuer(),
              SignOnSetup.CLIENT,
              SignOnSetup.SECRET,
              fauces.uri("/portal/sign-on/callback"),
              each("<member name=\"%s\"/>", people)));
      var process = run(users);
      var provider = new LibertyProvider(process);
      try {
        CommandOutput.of(process).awaitLine("CWWKF0011I"); // ready
      } catch (RuntimeException e) {
        provider.close(); // nobody else could, and it would keep its port
        throw e;
      }
      return provider;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String each(String element, String... people) {
    return Stream.of(people).map(element::formatted).collect(Collectors.joining());
  }

  private static Process run(Path users) throws IOException {
    var script = Build.distribution().resolve("wlp/bin/server");
    var builder = new ProcessBuilder(List.of(script.toString(), "run", "provider"));
    builder.environment().putAll(Map.of("WLP_USER_DIR", users.toString(), "JVM_ARGS", "-Xmx256m"));
    return builder.redirectErrorStream(true).start();
  }

  /** Signs a browser in that was sent to the provider; answers where it is sent back to. */
  static URI signIn(SignOnBrowser browser, URI departure, String person) {
    var form = browser.redirect(departure);
    var check = form.resolve("/oidc/j_security_check");
    var back =
        browser.submit(check, Map.of("j_username", person, "j_password", SignOnSetup.PASSWORD));
    return browser.redirect(browser.location(back));
  }

  /** Without asking: it has nothing to lose, and would wait for the browser's idle connections. */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
