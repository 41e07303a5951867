package org.fauces.ai.training;

import java.nio.file.Path;
import org.fauces.ai.ModelManifest;
import org.fauces.ai.training.data.PhotoReader;

/**
 * What to train with.
 *
 * @param output model folder to write
 * @param work folder of what a run needs until it is done; kept after a kill, deleted at the end
 * @param version of the model
 * @param seed everything follows from it, from the plan and from the data
 * @param data a hospital's folder; null = simulated patients
 * @param reader decodes a hospital's photos
 * @param skipBadRows a hospital's rows with errors are left out; otherwise they stop the training
 * @param heldOutSite a hospital's site whose patients take no part; null = none
 * @param from model folder whose network is trained further; null = a network with random weights
 * @param restart what an interrupted run left is thrown away
 * @param plan how much of everything
 * @param threads that render, decode and look
 * @param progress for a person
 */
public record TrainSettings(
    Path output,
    Path work,
    String version,
    long seed,
    Path data,
    PhotoReader reader,
    boolean skipBadRows,
    String heldOutSite,
    Path from,
    boolean restart,
    TrainingPlan plan,
    int threads,
    Progress progress) {
  /** Of the shipped model. */
  public static final long SHIPPED_SEED = 20261101;

  /** What the next shipped model is made with. */
  public static final String SHIPPED_VERSION = "0.3.0";

  /** Simulated patients, by a plan. */
  public static TrainSettings simulated(
      Path output, long seed, TrainingPlan plan, Progress progress) {
    return new TrainSettings(
        output,
        output.resolve("training"),
        SHIPPED_VERSION,
        seed,
        null,
        PhotoReader.NONE,
        false,
        null,
        null,
        false,
        plan,
        2,
        progress);
  }

  /**
   * Refuses at the start what would be refused when the model is written.
   *
   * @throws TrainingStopped naming the option
   */
  void requireVersion() {
    if (!ModelManifest.acceptsVersion(version)) {
      throw new TrainingStopped(
          "The version of --model-version must have 1 to 64 letters, digits, dots, underscores, plus signs or hyphens and begin with a letter or a digit.");
    }
  }

  /** What follows goes on only with the same: everything that the weights depend on. */
  String identity(String dataDigest, String fromDigest) {
    return "version %s%nseed %d%ndata %s%nheld out site %s%nbad rows skipped %s%nfrom %s%n%s%n"
        .formatted(version, seed, dataDigest, heldOutSite, skipBadRows, fromDigest, plan.within(0));
  }
}
