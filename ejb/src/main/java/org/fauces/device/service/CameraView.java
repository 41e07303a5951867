package org.fauces.device.service;

import java.util.UUID;
import org.fauces.device.domain.Camera;

/** A camera to choose from. */
public record CameraView(UUID id, String name) {
  static CameraView of(Camera camera) {
    return new CameraView(camera.id(), camera.name());
  }
}
