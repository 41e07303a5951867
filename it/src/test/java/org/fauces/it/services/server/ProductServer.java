package org.fauces.it.services.server;

import io.openliberty.arquillian.managed.WLPManagedContainer;
import io.openliberty.arquillian.managed.WLPManagedContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.shrinkwrap.api.Archive;

/**
 * Open Liberty on a home of its own. All test classes bring the same archive, so it is deployed
 * once and goes when the server does.
 */
public final class ProductServer extends WLPManagedContainer {
  private WLPManagedContainerConfiguration configuration;
  private ServerHome home;
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
  public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
    if (deployed == null) {
      deployed = super.deploy(archive);
    }
    return deployed;
  }

  @Override
  public void undeploy(Archive<?> archive) {
    // the next class uses it
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
