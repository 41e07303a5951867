package org.fauces.modelregistry.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fauces.ai.DiagnosticModel;
import org.fauces.ai.ModelUnavailable;
import org.fauces.ai.TrustedKeys;

/**
 * The diagnostic network of this node. Loaded in the background at start and tested before it is
 * used; when it is missing, altered or slow for want of its native helpers, the server runs on
 * without it and says so.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll // says nothing about patients; health checks ask it without a caller
public class ActiveModel {
  private static final System.Logger LOG = System.getLogger(ActiveModel.class.getName());

  @Inject
  @ConfigProperty(name = "fauces.model.directory")
  Path directory;

  @Resource ManagedExecutorService executor;

  private volatile DiagnosticModel model;
  private volatile boolean loading = true;
  private volatile String reason = "The diagnostic network is being loaded.";

  @PostConstruct
  void start() {
    executor.execute(this::load);
  }

  @PreDestroy
  void stop() {
    if (model != null) {
      model.close();
    }
  }

  /** The network, when it may be used. */
  public Optional<DiagnosticModel> find() {
    return Optional.ofNullable(model);
  }

  /** Why there is no network; empty when there is one. */
  public Optional<String> whyUnavailable() {
    return model == null ? Optional.of(reason) : Optional.empty();
  }

  /** Whether it is not yet known if the network can be used. */
  public boolean isLoading() {
    return loading;
  }

  void load() {
    try {
      use(open(directory, Runtime.getRuntime().availableProcessors()));
    } catch (ModelUnavailable e) {
      unavailable(e.getMessage());
    } catch (LinkageError e) {
      unavailable("Its libraries cannot be loaded: " + e);
    } catch (RuntimeException e) { // whatever it is, readiness must not say for ever that it loads
      LOG.log(System.Logger.Level.ERROR, "Loading the diagnostic network failed.", e);
      unavailable("It cannot be loaded; the server's log says why.");
    } finally {
      loading = false;
    }
  }

  DiagnosticModel open(Path directory, int graphs) {
    return DiagnosticModel.load(
        directory.resolve(DiagnosticModel.FILE), TrustedKeys.in(directory), graphs);
  }

  private void use(DiagnosticModel loaded) {
    try {
      var test = loaded.selfTest();
      if (test.passed()) {
        model = loaded;
        LOG.log(
            System.Logger.Level.INFO,
            "Diagnostic network {0} {1} is in use.",
            loaded.description().name(),
            loaded.description().version());
      } else {
        unavailable(test.reason());
      }
    } finally {
      if (model == null) {
        loaded.close();
      }
    }
  }

  private void unavailable(String why) {
    reason = why;
    LOG.log(System.Logger.Level.ERROR, "The diagnostic network cannot be used: {0}", why);
  }
}
