package org.fauces.modelregistry.service;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.util.Optional;
import org.fauces.ai.DiagnosticModel;
import org.fauces.modelregistry.service.ModelChoices.Choice;

/**
 * The networks that judge on this node. A network is tested before it is used; when the active one
 * is missing, altered or slow for want of its native helpers, the server runs on without it and
 * says so. Whoever has been given a network finishes with it, also when another takes its place.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll // says nothing about patients; health checks ask it without a caller
public class ActiveModel {
  @Inject ModelFiles files;

  private LoadedNetwork active = new LoadedNetwork("active");
  private LoadedNetwork shadow = new LoadedNetwork("shadow");
  private volatile boolean looked;

  @PreDestroy
  void stop() {
    active.close();
    shadow.close();
  }

  /** The network, when it may be used. */
  public Optional<DiagnosticModel> find() {
    return active.find();
  }

  /** The network that judges in its shadow, when there is one. */
  public Optional<DiagnosticModel> findShadow() {
    return shadow.find();
  }

  /** Why there is no network; empty when there is one. */
  public Optional<String> whyUnavailable() {
    return active.whyUnavailable();
  }

  /** Whether it is not yet known if the network can be used. */
  public boolean isLoading() {
    return !looked;
  }

  /** What this node has loaded. */
  public ModelsView.NodeView node() {
    return new ModelsView.NodeView(
        active.digest().orElse(null),
        shadow.digest().orElse(null),
        active.whyUnavailable().orElse(null));
  }

  /**
   * Loads what was chosen, where it is not loaded yet.
   *
   * @param whyNone said when no model was ever chosen
   */
  public void follow(Choice choice, String whyNone) {
    try {
      int graphs = Runtime.getRuntime().availableProcessors();
      active.follow(choice.active(), digest -> files.open(digest, graphs), whyNone);
      shadow.follow(choice.shadow(), digest -> files.open(digest, 1), "");
    } finally {
      looked = true;
    }
  }
}
