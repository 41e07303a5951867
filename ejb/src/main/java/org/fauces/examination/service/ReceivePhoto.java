package org.fauces.examination.service;

import java.util.UUID;

/** An upload as it came: the bytes, and the SHA-256 the sender promises for them. */
public record ReceivePhoto(UUID examinationId, UUID id, byte[] bytes, byte[] promisedSha256) {
  @Override
  public String toString() {
    return "ReceivePhoto[" + id + "]";
  }
}
