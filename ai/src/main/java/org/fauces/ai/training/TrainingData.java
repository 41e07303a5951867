package org.fauces.ai.training;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fauces.ai.fusion.LesionTable;
import org.fauces.ai.simulator.Condition;

/** Where patients come from: the simulator or a hospital's folder. */
interface TrainingData {
  /** Kind of the patients, for the model's description. */
  String trainedOn();

  /** Whether no lesion type is known, so that the conditions take their place. */
  boolean typesAreConditions();

  /** Share of the wall below which a photo is not used; 0 where the network cannot estimate it. */
  double leastVisibleWall();

  /** Patients whose photos are kept in the cache: of {@link Split#STOP} and {@link Split#TRAIN}. */
  int cachedPatients();

  /** Usable photos of a patient of these; many threads may ask. */
  List<CachedPhoto> photos(int patient);

  /** Patients of {@link Split#HEAD} and {@link Split#CALIBRATION}. */
  int readPatients();

  /** What is known about a patient of these. */
  PatientFacts facts(int patient);

  /** All photos of a patient of these, each decoded when it is asked for. */
  List<Supplier<BufferedImage>> pictures(int patient);

  /** What a patient of these has, in words. */
  String truth(int patient);

  /** A photo of a patient of these that may be shown in a report; none of a real person. */
  Optional<BufferedImage> showable(int patient);

  /** Patients for the interview's layer, which may have no photos; never of the calibration. */
  List<PatientFacts> interviewed();

  /** Share of the patients who have a disease, which the probabilities refer to. */
  double share(Condition disease);

  /** Photos of real people of which anything is learned. */
  List<SeenPhotos> seenPhotos();

  /** Lesion types by condition. */
  LesionTable table(PhotoCache cache);
}
