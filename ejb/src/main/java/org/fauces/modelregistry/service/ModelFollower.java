package org.fauces.modelregistry.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.locks.ReentrantLock;
import org.fauces.modelregistry.domain.ModelOrigin;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.Overloaded;

/**
 * Looks every two seconds which models were chosen and has them loaded on this node; before, it
 * takes what came with the product and what the operator left.
 */
@Singleton
@Startup
@DependsOn({"SchemaCheck", "AuditGuard"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll // called by the container alone, by its timer
public class ModelFollower {
  private static final System.Logger LOG = System.getLogger(ModelFollower.class.getName());

  @Inject ModelFiles files;
  @Inject ModelTrials trials;
  @Inject ModelAdoption adoption;
  @Inject ModelChoices choices;
  @Inject ActiveModel active;

  private final ReentrantLock looking = new ReentrantLock();
  private boolean shippedTaken;
  private String whyNoShipped = "No diagnostic network was ever chosen.";

  // not persistent: each node loads for itself, and the database decides what
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void look() {
    if (!looking.tryLock()) {
      return; // loading takes longer than that at times
    }
    try {
      attempt(this::takeShipped);
      attempt(() -> files.inbox().forEach(this::takeLeft));
      attempt(() -> active.follow(choices.current(), whyNoShipped));
    } finally {
      looking.unlock();
    }
  }

  /** What fails keeps nothing else from being done; the container would hold the timer back. */
  private static void attempt(Runnable one) {
    try {
      one.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Models cannot be looked for yet: {0}", e.getClass().getName());
    }
  }

  /** Once after each start; also tried anew when only the database was away. */
  private void takeShipped() {
    if (shippedTaken) {
      return;
    }
    try {
      files.clearIncoming();
      take(files.shipped(), ModelOrigin.SHIPPED);
    } catch (Overloaded e) {
      return; // somebody imports at this moment
    } catch (DomainException e) {
      whyNoShipped = e.getMessage();
      LOG.log(Level.ERROR, "The model of the product is not taken: {0}", e.getMessage());
    } catch (LinkageError e) {
      whyNoShipped = "Its libraries cannot be loaded: " + e;
      LOG.log(Level.ERROR, "The inference library cannot be loaded.", e);
    }
    shippedTaken = true;
  }

  private void takeLeft(Path file) {
    try {
      take(file, ModelOrigin.COMMAND);
      files.delete(file);
    } catch (Overloaded e) {
      LOG.log(Level.DEBUG, "Somebody imports at this moment.");
    } catch (DomainException e) {
      LOG.log(Level.ERROR, "A model that was left for import is refused: {0}", e.getMessage());
      files.putAside(file);
    } catch (LinkageError e) {
      LOG.log(Level.ERROR, "The inference library cannot be loaded.", e);
    }
  }

  private void take(Path file, ModelOrigin origin) {
    var contents = trials.requireFit(file);
    files.keep(file, HexFormat.of().formatHex(contents.digest()));
    adoption.adopt(contents, origin);
  }
}
