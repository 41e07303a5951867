package org.fauces.it.support;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the product and its people. Both are made once for the whole module, at the first
 * test that asks, and stopped after the last test.
 */
public final class Installation implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(Installation.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    var type = parameter.getParameter().getType();
    return type == RunningFauces.class || type == Hospital.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var shared =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(Shared.class, key -> new Shared(), Shared.class);
    return parameter.getParameter().getType() == Hospital.class ? shared.hospital : shared.fauces;
  }

  /** The one installation of this run. */
  private static final class Shared implements AutoCloseable {
    private final ExternalDatabase database;
    private final RunningFauces fauces;
    private final Hospital hospital;

    Shared() {
      var attached = RunningFauces.attached();
      var home = attached.map(RunningFauces::home).orElse(Build.target().resolve("home"));
      if (attached.isEmpty()) {
        Folders.delete(home);
        SignOnSetup.prepare(home);
      }
      database = ExternalDatabase.forThisRun(home, "mariadb");
      fauces = attached.orElseGet(() -> RunningFauces.startOn(home, database.arguments()));
      hospital = setUp();
    }

    // an object that failed to be made is never closed: its processes would stay
    private Hospital setUp() {
      try {
        return Hospital.setUp(fauces);
      } catch (RuntimeException | AssertionError e) {
        close();
        throw e;
      }
    }

    @Override
    public void close() {
      fauces.close();
      database.close();
    }
  }
}
