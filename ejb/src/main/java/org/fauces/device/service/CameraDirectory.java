package org.fauces.device.service;

import java.util.UUID;

/** Cameras for the services of other features, limited to the caller's facility. */
public interface CameraDirectory {
  /** Refuses a camera that is unknown or foreign as not found. */
  void require(UUID cameraId);

  /** Whether the calling account is that camera's; no camera (null) is nobody's. */
  boolean isCallersCamera(UUID cameraId);
}
