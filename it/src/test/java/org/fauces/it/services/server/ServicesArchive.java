package org.fauces.it.services.server;

import jakarta.enterprise.inject.spi.Extension;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.fauces.it.services.Records;
import org.fauces.it.services.inside.Inside;
import org.fauces.it.services.probe.InferenceProbe;
import org.fauces.it.services.probe.ProbeExtension;
import org.fauces.it.support.Build;
import org.fauces.it.support.Patience;
import org.fauces.it.support.TestPhotos;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The product's archive as it is shipped, with the tests in the place of its two web modules: the
 * services and every library they use are the packaged ones.
 */
public final class ServicesArchive {
  private static final String DESCRIPTOR = "META-INF/application.xml";
  private static final String WEB_MODULE = "(?s)<module>\\s*<web>.*?</module>";
  private static final String TEST_MODULE =
      """
      <module><web><web-uri>inside.war</web-uri><context-root>/inside</context-root></web></module>
      """;
  private static final String BEANS =
      """
      <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="annotated"/>
      """;

  private ServicesArchive() {}

  public static EnterpriseArchive build() {
    var shipped = Build.distribution().resolve("server/apps/fauces.ear").toFile();
    var archive = ShrinkWrap.createFromZipFile(EnterpriseArchive.class, shipped);
    var descriptor = new StringAsset(withTests(text(archive)));
    archive.delete("api.war");
    archive.delete("portal.war");
    archive.delete(DESCRIPTOR);
    return ShrinkWrap.create(EnterpriseArchive.class, "services.ear")
        .merge(archive)
        .setApplicationXML(descriptor)
        .addAsLibrary(probe())
        .addAsModule(tests());
  }

  /** The whole product and the tests, and nothing left by which the container would check roles. */
  public static EnterpriseArchive unchecked() {
    var shipped = Build.distribution().resolve("server/apps/fauces.ear").toFile();
    var archive = ShrinkWrap.createFromZipFile(EnterpriseArchive.class, shipped);
    var descriptor =
        text(archive).replace("<library-directory>", TEST_MODULE + "<library-directory>");
    var services = UncheckedArchive.of(archive.getAsType(JavaArchive.class, "/ejb.jar"));
    var api = UncheckedArchive.of(archive.getAsType(WebArchive.class, "/api.war"));
    var portal = UncheckedArchive.of(archive.getAsType(WebArchive.class, "/portal.war"));
    archive.delete("ejb.jar");
    archive.delete("api.war");
    archive.delete("portal.war");
    archive.delete(DESCRIPTOR);
    return ShrinkWrap.create(EnterpriseArchive.class, "unchecked.ear")
        .merge(archive)
        .setApplicationXML(new StringAsset(descriptor))
        .addAsModules(services, api, portal)
        .addAsLibrary(probe())
        .addAsModule(Testable.archiveToTest(tests())); // there are other web modules
  }

  private static String withTests(String descriptor) {
    return descriptor
        .replaceAll(WEB_MODULE, "")
        .replace("<library-directory>", TEST_MODULE + "<library-directory>");
  }

  private static String text(EnterpriseArchive archive) {
    try (var text = archive.get(DESCRIPTOR).getAsset().openStream()) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WebArchive tests() {
    return ShrinkWrap.create(WebArchive.class, "inside.war")
        .addPackage(Inside.class.getPackage())
        .addClasses(Records.class, Records.Owner.class, TestPhotos.class, Patience.class)
        .addAsWebInfResource(new StringAsset(BEANS), "beans.xml")
        .addAsLibraries(jarOf(Assertions.class));
  }

  /** A library, because what it observes lies in another module than the tests. */
  private static JavaArchive probe() {
    return ShrinkWrap.create(JavaArchive.class, "probe.jar")
        .addPackage(InferenceProbe.class.getPackage())
        .addAsServiceProvider(Extension.class, ProbeExtension.class)
        .addAsManifestResource(new StringAsset(BEANS), "beans.xml");
  }

  private static File jarOf(Class<?> type) {
    try {
      return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
