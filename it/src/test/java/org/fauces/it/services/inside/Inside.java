package org.fauces.it.services.inside;

import jakarta.inject.Inject;
import org.fauces.it.services.server.ServicesArchive;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every test inside the server starts from: the people, and a way to act as one of them. */
@ExtendWith(ArquillianExtension.class)
public abstract class Inside {
  @Inject Staff staff;
  @Inject Callers callers;

  @Deployment
  public static EnterpriseArchive archive() {
    return ServicesArchive.build();
  }
}
