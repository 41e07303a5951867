package org.fauces.examination.service;

import java.util.UUID;

/** A picture in clear with its media type. */
public record PhotoContent(UUID id, String mediaType, byte[] bytes) {
  @Override
  public String toString() {
    return "PhotoContent[" + id + "]";
  }
}
