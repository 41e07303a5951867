package org.fauces.diagnosis.service;

import static org.fauces.shared.domain.Roles.GROUP_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.identity.service.Caller;
import org.fauces.modelregistry.service.ModelDirectory;
import org.fauces.shared.domain.NotFound;

/** How far a model in the shadow agrees with what was shown of the same examinations. */
@Stateless
@RolesAllowed(GROUP_ADMIN)
public class AgreementService {
  private static final Duration PERIOD = Duration.ofDays(90);
  private static final int MOST_DISAGREEMENTS = 200;

  @Inject Caller caller;
  @Inject ModelDirectory models;
  @Inject ShadowAgreement agreement;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  /** Of the last 90 days; the newest disagreements by id, without anything of the patients. */
  @Audited(AuditAction.SHADOW_AGREEMENT)
  public AgreementReport report(UUID modelId) {
    caller.accountId();
    audit.about(EntityKind.MODEL_VERSION, modelId);
    byte[] digest = HexFormat.of().parseHex(models.findDigest(modelId).orElseThrow(NotFound::new));
    var since = clock.instant().minus(PERIOD);
    var disagreements = agreement.disagreements(digest, since, MOST_DISAGREEMENTS);
    disagreements.forEach(each -> audit.about(EntityKind.EXAMINATION, each.examinationId()));
    var counts = AgreementReport.count(agreement.cells(digest, since));
    return new AgreementReport(modelId, since, counts, disagreements);
  }
}
