package org.fauces.modelregistry.service;

import static org.fauces.shared.domain.Roles.GROUP_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.identity.service.Caller;
import org.fauces.shared.service.Saved;

/**
 * Takes a signed model into the registry. It is opened and tried before there is a row, and kept
 * before the row is committed: a row without a file, or a file that cannot be used, does not come
 * about.
 */
@Stateless
@RolesAllowed(GROUP_ADMIN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ModelImportService {
  @Inject Caller caller;
  @Inject ModelFiles files;
  @Inject ModelTrials trials;
  @Inject ModelChanges changes;
  @Inject AuditSubjects audit;

  /** Under an id that the client made; the same model again answers as before. */
  @Audited(AuditAction.MODEL_IMPORT)
  public Saved<ModelView> receive(UUID id, InputStream body) {
    caller.accountId();
    audit.about(EntityKind.MODEL_VERSION, id);
    var file = files.receive(body);
    try {
      var contents = trials.requireFit(file);
      files.keep(file, HexFormat.of().formatHex(contents.digest()));
      return changes.add(id, contents);
    } finally {
      files.delete(file);
    }
  }
}
