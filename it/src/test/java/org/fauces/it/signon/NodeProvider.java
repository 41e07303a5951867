package org.fauces.it.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fauces.it.support.Build;
import org.fauces.it.support.CommandOutput;
import org.fauces.it.support.RunningFauces;
import org.fauces.it.support.SignOnSetup;

/** The certified provider {@code oidc-provider}, run by Node. */
final class NodeProvider implements AutoCloseable {
  private static final String MISSING =
      "The sign-on by Node's provider needs it: npm ci --prefix it/node";

  private final Process process;

  private NodeProvider(Process process) {
    this.process = process;
  }

  static NodeProvider start(RunningFauces fauces) {
    var folder = Build.root().resolve("it/node");
    require(folder);
    var setup = SignOnSetup.of(fauces);
    var command =
        List.of(
            "node",
            folder.resolve("provider.mjs").toString(),
            setup.issuer().toString(),
            setup.certificate().toString(),
            SignOnSetup.PASSWORD,
            SignOnSetup.CLIENT,
            SignOnSetup.SECRET,
            fauces.uri("/portal/sign-on/callback").toString(),
            fauces.uri("/portal/signin").toString());
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      CommandOutput.of(process).awaitLine("The provider listens.");
      return new NodeProvider(process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whoever lacks it skips these tests; the build server must not. */
  private static void require(Path folder) {
    boolean isThere = Files.isDirectory(folder.resolve("node_modules/oidc-provider"));
    if ("true".equals(System.getenv("CI"))) {
      assertThat(isThere).as(MISSING).isTrue();
    }
    assumeTrue(isThere, MISSING);
  }

  /** Lets a browser in that was sent to the provider; answers where it is sent back to. */
  static URI letIn(SignOnBrowser browser, URI departure, String name, String groups, String amr) {
    var interaction = browser.redirect(departure);
    var path = interaction + "/" + name + "/" + groups + "/" + amr;
    return browser.redirect(browser.redirect(URI.create(path)));
  }

  @Override
  public void close() {
    process.destroy();
  }
}
