package org.fauces.device.service;

import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.NURSE;
import static org.fauces.shared.domain.Roles.PHYSICIAN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.device.domain.Camera;
import org.fauces.identity.service.AccountOpening;
import org.fauces.identity.service.Caller;
import org.fauces.identity.service.InvitedAccount;
import org.fauces.protection.service.CreationDigest;
import org.fauces.shared.domain.IdInUse;
import org.fauces.shared.service.ClientIds;
import org.fauces.shared.service.Saved;

/** Registers and lists the cameras of the caller's facility. */
@Stateless
@RolesAllowed(FACILITY_ADMIN)
public class CameraService {
  @Inject Cameras cameras;
  @Inject AccountOpening accounts;
  @Inject ClientIds clientIds;
  @Inject CreationDigest creationDigest;
  @Inject Caller caller;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  /** Registers a camera; the same command again answers without the invitation's code. */
  @Audited(AuditAction.CAMERA_REGISTER)
  public Saved<RegisteredCamera> register(RegisterCamera command) {
    var facilityId = caller.facilityId();
    audit.about(EntityKind.CAMERA, command.id());
    audit.about(EntityKind.ACCOUNT, command.accountId());
    var digest = creationDigest.of("camera", facilityId, command.accountId(), command.name());
    if (!clientIds.claim(command.id())) {
      var earlier = CreationDigest.earlier(cameras.find(command.id()), digest);
      return new Saved<>(new RegisteredCamera(earlier.id(), accountOf(earlier)), false);
    }
    if (!clientIds.claim(command.accountId())) {
      throw new IdInUse();
    }
    var account = accounts.openCamera(command.accountId(), facilityId, command.name(), digest);
    cameras.add(
        Camera.register(command.id(), facilityId, command.accountId(), command.name())
            .registered(clock.instant(), digest));
    return new Saved<>(new RegisteredCamera(command.id(), account), true);
  }

  @RolesAllowed({FACILITY_ADMIN, PHYSICIAN, NURSE})
  @Audited(AuditAction.CAMERA_LIST)
  public List<CameraView> list() {
    return cameras.at(caller.facilityId()).stream().map(CameraView::of).toList();
  }

  private static InvitedAccount accountOf(Camera camera) {
    var accountId = camera.accountId();
    return new InvitedAccount(accountId, AccountOpening.cameraSignInName(accountId), null, null);
  }
}
