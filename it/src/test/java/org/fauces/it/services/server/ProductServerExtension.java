package org.fauces.it.services.server;

import io.openliberty.arquillian.managed.WLPManagedContainer;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Puts our server in the place of the one that Arquillian brings. */
public final class ProductServerExtension implements LoadableExtension {
  @Override
  public void register(ExtensionBuilder builder) {
    builder.override(DeployableContainer.class, WLPManagedContainer.class, ProductServer.class);
  }
}
