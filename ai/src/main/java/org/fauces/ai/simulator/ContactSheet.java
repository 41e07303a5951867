package org.fauces.ai.simulator;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Many small photos in one picture, to look at what the renderer makes: one photo of each patient,
 * the conditions in turn, row by row.
 *
 * @param patients in the order of the cells
 * @param picture the sheet
 */
public record ContactSheet(List<SimulatedPatient> patients, BufferedImage picture) {
  private static final Condition[] CONDITIONS = Condition.values();

  public ContactSheet {
    patients = List.copyOf(patients);
  }

  /**
   * Photographs so many patients with the usual camera.
   *
   * @param cellPx side of one photo on the sheet
   */
  public static ContactSheet of(long seed, int patients, int columns, int cellPx) {
    int rows = (patients + columns - 1) / columns;
    var sheet = new BufferedImage(columns * cellPx, rows * cellPx, BufferedImage.TYPE_INT_RGB);
    var pen = sheet.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    var cohort = SimulatedPatients.reference(seed, "sheet");
    var shown = new ArrayList<SimulatedPatient>();
    for (int i = 0; i < patients; i++) {
      var patient = cohort.patient(i, CONDITIONS[i % CONDITIONS.length]);
      shown.add(patient);
      var photo = halved(new ThroatRenderer(patient).render(0), cellPx);
      pen.drawImage(photo, i % columns * cellPx, i / columns * cellPx, cellPx, cellPx, null);
    }
    pen.dispose();
    return new ContactSheet(shown, sheet);
  }

  /** Halved until a bicubic step loses nothing, since it reads only its neighbours. */
  private static BufferedImage halved(BufferedImage photo, int cellPx) {
    int half = photo.getWidth() / 2;
    if (half < cellPx) {
      return photo;
    }
    var smaller = new BufferedImage(half, half, BufferedImage.TYPE_INT_RGB);
    var pen = smaller.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(photo, 0, 0, half, half, null);
    pen.dispose();
    return halved(smaller, cellPx);
  }
}
