package org.fauces.it.signon;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldif.LDIFException;
import java.nio.file.Path;
import java.util.UUID;
import org.fauces.cli.home.Home;
import org.fauces.cli.home.PrivateFiles;
import org.fauces.cli.home.Secret;
import org.fauces.it.support.SignOnSetup;

/** An LDAP directory in the test's own process, with one group, and how a home is told of it. */
final class HospitalDirectory implements AutoCloseable {
  private static final String BASE = "dc=example,dc=org";
  private static final String SEARCHER = "cn=searcher," + BASE;
  private static final String SEARCHERS_PASSWORD = "search-only";
  private static final String NURSES = "cn=nurses,ou=groups," + BASE;

  private final SignOnSetup setup;
  private final InMemoryDirectoryServer server;

  private HospitalDirectory(SignOnSetup setup, InMemoryDirectoryServer server) {
    this.setup = setup;
    this.server = server;
  }

  static HospitalDirectory start(SignOnSetup setup) {
    try {
      var config = new InMemoryDirectoryServerConfig(BASE);
      config.setSchema(null);
      config.addAdditionalBindCredentials(SEARCHER, SEARCHERS_PASSWORD);
      config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH);
      var tls = setup.serverTls().getServerSocketFactory();
      config.setListenerConfigs(InMemoryListenerConfig.createLDAPSConfig("ldaps", tls));
      var server = new InMemoryDirectoryServer(config);
      server.add("dn: " + BASE, "objectClass: domain", "dc: example");
      server.startListening();
      return new HospitalDirectory(setup, server);
    } catch (LDAPException | LDIFException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A nurse with a personnel number. */
  void add(String name, String password) throws LDAPException, LDIFException {
    addWithoutNumber(name, password);
    server.modify(
        "dn: uid=" + name + "," + BASE,
        "changetype: modify",
        "add: employeeNumber",
        "employeeNumber: " + name);
  }

  void addWithoutNumber(String name, String password) throws LDAPException, LDIFException {
    server.add(
        "dn: uid=" + name + "," + BASE,
        "objectClass: inetOrgPerson",
        "uid: " + name,
        "cn: " + name,
        "sn: x",
        "entryUUID: " + UUID.randomUUID(),
        "memberOf: " + NURSES,
        "userPassword: " + password);
  }

  /** Makes it the only way in for people of an installation that has not started yet. */
  void set(Path folder, UUID facilityId) {
    PrivateFiles.write(
        Home.open(folder).secrets().file(Secret.DIRECTORY_BIND), SEARCHERS_PASSWORD + "\n");
    PrivateFiles.write(
        folder.resolve("conf/sign-on.properties"),
        """
        fauces.directory.url=ldaps://localhost:%d
        fauces.directory.bind-dn=%s
        fauces.directory.user-base=%s
        fauces.directory.ca-file=%s
        fauces.directory.number-claim=employeeNumber
        fauces.directory.rule.1=%s -> NURSE @ %s
        fauces.local-accounts=off
        """
            .formatted(
                server.getListenPort("ldaps"),
                SEARCHER,
                BASE,
                setup.certificate().resolveSibling("provider.pem"),
                NURSES,
                facilityId));
  }

  @Override
  public void close() {
    server.shutDown(true);
  }
}
