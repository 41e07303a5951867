package org.fauces.modelregistry.service;

import java.util.List;
import java.util.UUID;

/**
 * All models, the newest first, and which of them judge: as it was decided, and as this node has
 * loaded it.
 */
public record ModelsView(
    List<ModelView> models, UUID activeId, UUID previousId, UUID shadowId, NodeView thisNode) {

  /** Digests of what this node has loaded; the reason says why there is no active one. */
  public record NodeView(String activeDigest, String shadowDigest, String reason) {}
}
