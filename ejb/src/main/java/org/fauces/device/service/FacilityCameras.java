package org.fauces.device.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.fauces.device.domain.Camera;
import org.fauces.identity.service.Caller;
import org.fauces.shared.domain.NotFound;

/** The cameras of the caller's facility, from the database. */
@ApplicationScoped
class FacilityCameras implements CameraDirectory {
  @Inject Cameras cameras;
  @Inject Caller caller;

  @Override
  public void require(UUID cameraId) {
    caller.requireAt(cameras.find(cameraId).map(Camera::facilityId).orElseThrow(NotFound::new));
  }

  @Override
  public boolean isCallersCamera(UUID cameraId) {
    return cameraId != null
        && cameras
            .find(cameraId)
            .filter(camera -> camera.facilityId().equals(caller.facilityId()))
            .filter(camera -> camera.accountId().equals(caller.accountId()))
            .isPresent();
  }
}
