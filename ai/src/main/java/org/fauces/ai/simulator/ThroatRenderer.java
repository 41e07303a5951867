package org.fauces.ai.simulator;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Photographs one simulated patient. All photos of the patient share anatomy, lesions and light;
 * each has its own camera position, obstruction and faults, which know nothing of the condition.
 */
public final class ThroatRenderer {
  private final SimulatedPatient patient;
  private final Nuisance nuisance;
  private final Wall wall;
  private final Anatomy anatomy;
  private final List<Lesion> lesions;

  /** With the camera as it usually is. */
  public ThroatRenderer(SimulatedPatient patient) {
    this(patient, Nuisance.usual(), Wall.AS_IS);
  }

  public ThroatRenderer(SimulatedPatient patient, Nuisance nuisance, Wall wall) {
    this.patient = patient;
    this.nuisance = nuisance;
    this.wall = wall;
    this.anatomy = Anatomy.draw(patient.seed(), patient.ageYears());
    this.lesions =
        wall == Wall.AS_IS ? Lesion.scatter(patient.seed(), anatomy, patient.throat()) : List.of();
  }

  /** How the photo of a number is taken. */
  public Shot shot(int number) {
    return Shot.draw(patient.seed(), number, anatomy, nuisance);
  }

  /** The photo of a number, 512 x 512 px. */
  public BufferedImage render(int number) {
    return render(number, shot(number));
  }

  BufferedImage render(int number, Shot shot) {
    var canvas = new Canvas(Shot.SIZE_PX);
    if (shot.wrongScene()) {
      WrongScene.paint(canvas, Draws.of(patient.seed(), "scene", number));
    } else {
      paintThroat(canvas, shot);
    }
    new Optics(canvas, shot).light();
    return new CameraSensor(shot).expose(canvas, Draws.of(patient.seed(), "noise", number));
  }

  private void paintThroat(Canvas canvas, Shot shot) {
    var view = new View(shot);
    var opening = new Opening(anatomy, shot);
    var throat = patient.throat();
    canvas.trace(view, opening);
    var wallPainter = new WallPainter(canvas, view, opening, anatomy, throat);
    if (wall == Wall.PAINTED_OVER) {
      wallPainter.paintMeanColour();
    } else {
      wallPainter.paint();
    }
    var painter = new LesionPainter(canvas, view, throat);
    lesions.forEach(painter::paint);
    wallPainter.shade();
    new PalatePainter(canvas, view, opening, anatomy, throat).paint();
    new TonguePainter(canvas, view, opening, anatomy, shot.pose()).paint();
  }

  /**
   * Where each lesion is seen in the photo of a number; computed when asked for. Empty for a photo
   * without a throat; lesions outside the photo or wholly hidden are left out.
   */
  public List<LesionMask> lesionMasks(int number) {
    var shot = shot(number);
    if (shot.wrongScene()) {
      return List.of();
    }
    var opening = new Opening(anatomy, shot);
    var canvas = new Canvas(Shot.SIZE_PX);
    var painter = new LesionPainter(canvas, new View(shot), patient.throat());
    return lesions.stream()
        .map(lesion -> painter.mask(lesion, opening))
        .filter(mask -> mask.areaPx() > 0)
        .toList();
  }
}
