package org.fauces.ai.simulator;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Photographs one simulated patient. All photos of the patient share anatomy and lesions; each has
 * its own camera position, obstruction, light and faults, which know nothing of the condition.
 */
public final class ThroatRenderer {
  private final SimulatedPatient patient;
  private final Anatomy anatomy;
  private final List<Lesion> lesions;

  public ThroatRenderer(SimulatedPatient patient) {
    this.patient = patient;
    this.anatomy = Anatomy.draw(patient.seed(), patient.ageYears());
    this.lesions = Lesion.scatter(patient.seed(), anatomy, patient.throat());
  }

  /** How the photo of a number is taken. */
  public Shot shot(int number) {
    return Shot.draw(patient.seed(), number, anatomy);
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
    new WallPainter(canvas, view, anatomy, patient.throat()).paint();
    var painter = new LesionPainter(canvas, view, patient.throat());
    lesions.forEach(painter::paint);
    new FrontPainter(canvas, view, anatomy, patient.throat(), shot).paint();
  }
}
