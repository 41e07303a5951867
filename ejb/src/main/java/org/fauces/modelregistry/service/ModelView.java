package org.fauces.modelregistry.service;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.fauces.modelregistry.domain.ModelOrigin;
import org.fauces.modelregistry.domain.ModelStage;
import org.fauces.modelregistry.domain.ModelVersion;

/** A version of the network. The digest is over what computes, in hex; results name it. */
public record ModelView(
    UUID id,
    String name,
    String version,
    String digest,
    String signer,
    long sizeBytes,
    ModelOrigin origin,
    ModelStage stage,
    Instant importedAt,
    UUID importedBy,
    UUID requestedBy,
    UUID approvedBy,
    Instant approvedAt,
    UUID retiredBy,
    Instant retiredAt) {

  static ModelView of(ModelVersion model) {
    return new ModelView(
        model.id(),
        model.name(),
        model.modelVersion(),
        digest(model),
        model.signer(),
        model.sizeBytes(),
        model.origin(),
        model.stage(),
        model.importedAt(),
        model.importedBy(),
        model.requestedBy(),
        model.approvedBy(),
        model.approvedAt(),
        model.retiredBy(),
        model.retiredAt());
  }

  static String digest(ModelVersion model) {
    return HexFormat.of().formatHex(model.digest());
  }
}
