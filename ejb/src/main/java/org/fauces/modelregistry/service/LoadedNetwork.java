package org.fauces.modelregistry.service;

import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Function;
import org.fauces.ai.DiagnosticModel;
import org.fauces.ai.ModelUnavailable;

/**
 * A network in one place, replaced by another in one step. The one before is not closed: whoever
 * was given it finishes with it, and its memory goes with the garbage.
 */
final class LoadedNetwork {
  private static final System.Logger LOG = System.getLogger(LoadedNetwork.class.getName());

  /** Looks between two attempts to load what cannot be loaded. */
  private static final int PATIENCE = 5;

  private final String place;
  private volatile Loaded current = new Loaded(null, null, "The diagnostic network is loading.");
  private String failed = "";
  private int untilRetry;

  LoadedNetwork(String place) {
    this.place = place;
  }

  /** What is there: a network, or the reason why there is none. */
  private record Loaded(String digest, DiagnosticModel model, String reason) {}

  Optional<DiagnosticModel> find() {
    return Optional.ofNullable(current.model());
  }

  Optional<String> digest() {
    return Optional.ofNullable(current.digest());
  }

  Optional<String> whyUnavailable() {
    var now = current;
    return now.model() == null ? Optional.of(now.reason()) : Optional.empty();
  }

  /**
   * Loads what is wanted, if it is not there. What was decided against is let go even when what was
   * decided for cannot be loaded: it may have been for the patients' sake.
   */
  synchronized void follow(
      Optional<String> wanted, Function<String, DiagnosticModel> opening, String whyNone) {
    if (wanted.isEmpty()) {
      current = new Loaded(null, null, whyNone);
    } else if (!wanted.equals(digest()) && isDue(wanted.get())) {
      load(wanted.get(), opening);
    }
  }

  private boolean isDue(String digest) {
    return !digest.equals(failed) || untilRetry-- <= 0;
  }

  private void load(String digest, Function<String, DiagnosticModel> opening) {
    try {
      use(digest, opening.apply(digest));
    } catch (ModelUnavailable e) {
      unavailable(digest, e.getMessage());
    } catch (LinkageError e) {
      unavailable(digest, "Its libraries cannot be loaded: " + e);
    } catch (RuntimeException e) { // whatever it is, readiness must not say for ever that it loads
      LOG.log(Level.ERROR, "Loading the diagnostic network failed.", e);
      unavailable(digest, "It cannot be loaded; the server's log says why.");
    }
  }

  private void use(String digest, DiagnosticModel loaded) {
    boolean used = false;
    try {
      var test = loaded.selfTest();
      if (test.passed()) {
        used = true;
        failed = "";
        current = new Loaded(digest, loaded, "");
        LOG.log(Level.INFO, "The {0} diagnostic network is now {1}.", place, digest);
      } else {
        unavailable(digest, test.reason());
      }
    } finally {
      if (!used) {
        loaded.close();
      }
    }
  }

  private void unavailable(String digest, String why) {
    if (!why.equals(current.reason())) {
      LOG.log(Level.ERROR, "The {0} diagnostic network cannot be used: {1}", place, why);
    }
    failed = digest;
    untilRetry = PATIENCE;
    current = new Loaded(null, null, why);
  }

  void close() {
    find().ifPresent(DiagnosticModel::close);
  }
}
