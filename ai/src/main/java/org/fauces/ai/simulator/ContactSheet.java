package org.fauces.ai.simulator;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Many small photos in one picture, one row per condition, to look at what the renderer makes. */
public final class ContactSheet {
  private ContactSheet() {}

  /** Rows of photos, each of another patient. */
  public static BufferedImage draw(long seed, int columns, int cellPx) {
    var conditions = Condition.values();
    var sheet =
        new BufferedImage(columns * cellPx, conditions.length * cellPx, BufferedImage.TYPE_INT_RGB);
    var pen = sheet.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    var cohort = SimulatedPatients.reference(seed, "sheet");
    for (int i = 0; i < columns * conditions.length; i++) {
      var patient = cohort.patient(i, conditions[i / columns]);
      var photo = new ThroatRenderer(patient).render(0);
      pen.drawImage(photo, i % columns * cellPx, i / columns * cellPx, cellPx, cellPx, null);
    }
    pen.dispose();
    return sheet;
  }
}
