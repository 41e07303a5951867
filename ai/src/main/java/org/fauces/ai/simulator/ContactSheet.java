package org.fauces.ai.simulator;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

/** Many small photos in one picture, one row per condition, to look at what the renderer makes. */
public final class ContactSheet {
  private ContactSheet() {}

  /** One row of photos for every condition, each of another patient. */
  public static BufferedImage draw(long seed, int columns, int cellPx) {
    return draw(seed, List.of(Condition.values()), columns, cellPx);
  }

  /** One row of photos per condition, each of another patient. */
  public static BufferedImage draw(long seed, List<Condition> conditions, int columns, int cellPx) {
    var sheet =
        new BufferedImage(columns * cellPx, conditions.size() * cellPx, BufferedImage.TYPE_INT_RGB);
    var pen = sheet.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    var cohort = SimulatedPatients.reference(seed, "sheet");
    for (int i = 0; i < columns * conditions.size(); i++) {
      var patient = cohort.patient(i, conditions.get(i / columns));
      var photo = new ThroatRenderer(patient).render(0);
      pen.drawImage(photo, i % columns * cellPx, i / columns * cellPx, cellPx, cellPx, null);
    }
    pen.dispose();
    return sheet;
  }
}
