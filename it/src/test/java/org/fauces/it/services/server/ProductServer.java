package org.fauces.it.services.server;

import io.openliberty.arquillian.managed.WLPManagedContainer;
import io.openliberty.arquillian.managed.WLPManagedContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.shrinkwrap.api.Archive;

/**
 * Open Liberty on a home of its own. Nearly all test classes bring the same archive, so it stays
 * until one brings another, or the server goes.
 */
public final class ProductServer extends WLPManagedContainer {
  private WLPManagedContainerConfiguration configuration;
  private ServerHome home;
  private Archive<?> archive;
  private ProtocolMetaData deployed;

  @Override
  public void setup(WLPManagedContainerConfiguration configuration) {
    this.configuration = configuration;
    super.setup(configuration);
  }

  @Override
  public void start() throws LifecycleException {
    home = ServerHome.prepare();
    configuration.setUsrDir(home.userDirectory().toString());
    configuration.setServerName(home.serverName());
    configuration.setHttpPort(home.httpPort());
    try {
      super.start();
    } catch (LifecycleException | RuntimeException e) {
      home.close(); // nobody stops what did not start
      throw e;
    }
  }

  @Override
  public ProtocolMetaData deploy(Archive<?> wanted) throws DeploymentException {
    if (archive == null || !archive.getName().equals(wanted.getName())) {
      if (archive != null) {
        super.undeploy(archive);
      }
      deployed = super.deploy(wanted);
      archive = wanted;
    }
    return deployed;
  }

  @Override
  public void undeploy(Archive<?> unused) {
    // the next class may use it
  }

  @Override
  public void stop() throws LifecycleException {
    try {
      super.stop();
    } finally {
      home.close();
    }
  }
}
