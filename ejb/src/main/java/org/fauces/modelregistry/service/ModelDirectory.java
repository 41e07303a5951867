package org.fauces.modelregistry.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** What other features may ask of the registry. */
@ApplicationScoped
public class ModelDirectory {
  @Inject ModelVersions models;

  /** The digest by which results name a model, in hex. */
  public Optional<String> findDigest(UUID modelId) {
    return models.find(modelId).map(ModelView::digest);
  }
}
