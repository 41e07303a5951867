package org.fauces.ai;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fauces.ai.simulator.Jpeg;
import org.fauces.ai.simulator.SimulatedBurst;
import org.fauces.ai.simulator.SimulatedPatient;

/** The committed model and inputs for it. */
public final class ShippedModel {
  public static final Path DIRECTORY = Path.of("src/main/model");
  public static final Path FILE = DIRECTORY.resolve("throat.fauces-model");

  private ShippedModel() {}

  /** As the server loads it: by the project's key alone. */
  public static DiagnosticModel load(int graphs) {
    return DiagnosticModel.load(FILE, TrustedKeys.in(DIRECTORY), graphs);
  }

  /** One examination of a simulated patient, photos numbered from 0. */
  public static CaseInput examination(SimulatedPatient patient, int photos) {
    return new CaseInput(photos(patient, photos), patient.interview(), Map.of());
  }

  public static List<PhotoInput> photos(SimulatedPatient patient, int photos) {
    var inputs = new ArrayList<PhotoInput>();
    for (var photo : SimulatedBurst.of(patient, photos).photos()) {
      BufferedImage image = Jpeg.decode(photo.jpeg());
      inputs.add(new PhotoInput("photo-" + inputs.size(), () -> image));
    }
    return inputs;
  }
}
