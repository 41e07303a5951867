package org.fauces.diagnosis.service;

import static org.fauces.shared.domain.Roles.NURSE;
import static org.fauces.shared.domain.Roles.PHYSICIAN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.fauces.ai.HeatMap;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.service.Audited;
import org.fauces.examination.domain.PhotoFacts;
import org.fauces.examination.service.ExaminationAccess;
import org.fauces.shared.domain.NotFound;

/** Draws where the network looked in a photo: a transparent overlay of the upright picture. */
@Stateless
@RolesAllowed({PHYSICIAN, NURSE})
public class HeatMapService {
  private static final int MAX_EDGE_PX = 1024;
  private static final int FIRST_TURNED_ORIENTATION = 5; // EXIF 5-8 lie on their side

  @Inject ExaminationAccess access;
  @Inject AnalysisRuns runs;

  /**
   * The overlay (PNG with alpha) of the current run for one disease, longer edge at most 1024 px.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // no connection waits for drawing
  @Audited(AuditAction.HEAT_MAP_READ)
  public byte[] png(UUID examinationId, UUID photoId, String disease) {
    var photo = access.photoInCare(examinationId, photoId);
    var runId = access.readInCare(examinationId).currentRunId();
    if (runId == null) {
      throw new NotFound();
    }
    var grid = runs.heatMap(runId, photoId, disease).orElseThrow(NotFound::new).grid();
    var map = new HeatMap(grid.columns(), grid.rows(), grid.intensities());
    return draw(map, photo.facts());
  }

  private static byte[] draw(HeatMap map, PhotoFacts facts) {
    boolean turned = facts.orientation() >= FIRST_TURNED_ORIENTATION;
    int width = turned ? facts.heightPx() : facts.widthPx();
    int height = turned ? facts.widthPx() : facts.heightPx();
    double scale = Math.min(1.0, (double) MAX_EDGE_PX / Math.max(width, height));
    return map.toPng(
        Math.max(1, (int) Math.round(width * scale)),
        Math.max(1, (int) Math.round(height * scale)));
  }
}
