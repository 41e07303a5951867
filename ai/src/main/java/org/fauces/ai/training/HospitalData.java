package org.fauces.ai.training;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.fauces.ai.PhotoQualityGate;
import org.fauces.ai.fusion.HeadParameters;
import org.fauces.ai.fusion.LesionTable;
import org.fauces.ai.internal.LesionGrid;
import org.fauces.ai.internal.PhotoCrop;
import org.fauces.ai.internal.TrainingPhoto;
import org.fauces.ai.simulator.Condition;
import org.fauces.ai.training.data.HospitalPatient;
import org.fauces.ai.training.data.HospitalPatient.Photo;
import org.fauces.ai.training.data.PhotoReader;
import org.fauces.ai.training.data.PhotoReader.PhotoUnreadable;

/**
 * A hospital's own patients. No lesion type is known of them: a network that begins with random
 * weights tells conditions apart instead; one that comes from a model keeps that model's types.
 */
final class HospitalData implements TrainingData {
  private static final int HOURS = 97;
  private static final double CERTAIN = .98;
  private static final String HOSPITAL = "patients of a hospital";

  /** A hospital trains further every season: its trainings in a row are counted, not listed. */
  private static final Pattern TRAININGS = Pattern.compile(HOSPITAL + "(?:, (\\d{1,4}) times)?");

  private final PhotoReader reader;
  private final Optional<HeadParameters> from;
  private final SeenPhotos seen;
  private final List<PatientFacts> all = new ArrayList<>();
  private final List<HospitalPatient> patients;
  private final int[] cached;
  private final int[] read;

  /**
   * The tested patients of a manifest.
   *
   * @param patients each with a test result
   * @param splits what each is for, in the same order
   * @param reader decodes their photos
   * @param from head of the model whose network is trained further, if any
   * @param seen all their photos
   */
  HospitalData(
      List<HospitalPatient> patients,
      List<Split> splits,
      PhotoReader reader,
      Optional<HeadParameters> from,
      SeenPhotos seen) {
    this.patients = patients;
    this.seen = seen;
    this.reader = reader;
    this.from = from;
    for (int i = 0; i < patients.size(); i++) {
      all.add(facts(patients.get(i), splits.get(i)));
    }
    this.cached = withPhotos(Split.STOP, Split.TRAIN);
    this.read = withPhotos(Split.HEAD, Split.CALIBRATION);
  }

  private int[] withPhotos(Split... splits) {
    return IntStream.range(0, patients.size())
        .filter(i -> Arrays.asList(splits).contains(all.get(i).split()))
        .filter(i -> !patients.get(i).photos().isEmpty())
        .toArray();
  }

  private static PatientFacts facts(HospitalPatient patient, Split split) {
    var tests = new EnumMap<Condition, Boolean>(Condition.class);
    patient.influenza().ifPresent(result -> tests.put(Condition.INFLUENZA, result));
    patient.covid19().ifPresent(result -> tests.put(Condition.COVID_19, result));
    return new PatientFacts(
        split,
        conditions(patient.influenza(), patient.covid19()),
        Map.copyOf(tests),
        patient.interview(),
        patient.findings());
  }

  /** What the tests leave open to the network, which tells one condition at a time. */
  static int conditions(Optional<Boolean> influenza, Optional<Boolean> covid19) {
    int flu = 1 << Condition.INFLUENZA.ordinal();
    int covid = 1 << Condition.COVID_19.ordinal();
    int open = (1 << Condition.values().length) - 1;
    boolean hasFlu = influenza.orElse(false);
    boolean hasCovid = covid19.orElse(false);
    if (hasFlu || hasCovid) {
      return (hasFlu ? flu : 0) | (hasCovid ? covid : 0);
    }
    open &= influenza.isPresent() ? ~flu : open;
    open &= covid19.isPresent() ? ~covid : open;
    return open;
  }

  @Override
  public String trainedOn() {
    return from.map(head -> after(head.trainedOn())).orElse(HOSPITAL);
  }

  /** What a model says that was trained on after what another says. */
  static String after(String before) {
    var last = TRAININGS.matcher(before).results().reduce((one, next) -> next);
    if (last.isPresent() && last.get().end() == before.length()) {
      int times = times(last.get()) + 1;
      return before.substring(0, last.get().start()) + HOSPITAL + ", " + times + " times";
    }
    return before + ", then " + HOSPITAL;
  }

  private static int times(MatchResult training) {
    return training.group(1) == null ? 1 : Integer.parseInt(training.group(1));
  }

  /** How many trainings on patients of a hospital a model says that it has had. */
  static int trainingsOnHospitals(String trainedOn) {
    return TRAININGS.matcher(trainedOn).results().mapToInt(HospitalData::times).sum();
  }

  @Override
  public List<SeenPhotos> seenPhotos() {
    return List.of(seen);
  }

  @Override
  public boolean typesAreConditions() {
    return from.map(head -> head.table().tellsConditions()).orElse(true);
  }

  @Override
  public double leastVisibleWall() {
    return from.map(HeadParameters::leastVisibleWall).orElse(0.0);
  }

  @Override
  public int cachedPatients() {
    return cached.length;
  }

  @Override
  public List<CachedPhoto> photos(int patient) {
    var facts = all.get(cached[patient]);
    var label =
        new PhotoLabel(
            PhotoLabel.NO_TYPE, List.of(), facts.conditions(), Double.NaN, Double.NaN, 1);
    var usable = new ArrayList<CachedPhoto>();
    for (Photo photo : patients.get(cached[patient]).photos()) {
      var image = picture(photo);
      if (PhotoQualityGate.judge(image).quality().usable()) {
        usable.add(
            new CachedPhoto(
                facts.split(), label, new TrainingPhoto(PhotoCrop.of(image), LesionGrid.none())));
      }
    }
    return usable;
  }

  @Override
  public int readPatients() {
    return read.length;
  }

  @Override
  public PatientFacts facts(int patient) {
    return all.get(read[patient]);
  }

  @Override
  public List<Supplier<BufferedImage>> pictures(int patient) {
    return patients.get(read[patient]).photos().stream()
        .map(photo -> (Supplier<BufferedImage>) () -> picture(photo))
        .toList();
  }

  private BufferedImage picture(Photo photo) {
    try {
      return reader.read(Files.readAllBytes(photo.file()));
    } catch (IOException | PhotoUnreadable e) {
      throw new TrainingStopped(
          "The photo of row %d could be read before and cannot now; the folder must not change while a training runs."
              .formatted(photo.row()),
          e);
    }
  }

  @Override
  public String truth(int patient) {
    var photos = patients.get(read[patient]).photos();
    return "the patient of row " + photos.get(0).row();
  }

  @Override
  public Optional<BufferedImage> showable(int patient) {
    return Optional.empty();
  }

  /** Everyone with an interview whom neither the fused layer nor the calibration is fitted on. */
  @Override
  public List<PatientFacts> interviewed() {
    return IntStream.range(0, all.size())
        .filter(i -> !all.get(i).interview().isEmpty())
        .filter(
            i ->
                patients.get(i).photos().isEmpty()
                    || all.get(i).split() == Split.TRAIN
                    || all.get(i).split() == Split.STOP)
        .mapToObj(all::get)
        .toList();
  }

  @Override
  public double share(Condition disease) {
    double ill = 0;
    double tested = 0;
    for (int i : read) {
      var has = all.get(i).has(disease);
      tested += has.isPresent() ? 1 : 0;
      ill += has.orElse(false) ? 1 : 0;
    }
    return ill / tested;
  }

  @Override
  public LesionTable table(PhotoCache cache) {
    return from.filter(head -> !head.table().tellsConditions())
        .map(HeadParameters::table)
        .orElseGet(() -> conditionTable(cache));
  }

  /** Each condition shows its own type; the network was taught so. */
  private LesionTable conditionTable(PhotoCache cache) {
    int conditions = Condition.values().length;
    double[][] byCondition = new double[conditions][conditions];
    for (int condition = 0; condition < conditions; condition++) {
      Arrays.fill(byCondition[condition], (1 - CERTAIN) / (conditions - 1));
      byCondition[condition][condition] = CERTAIN;
    }
    double[][] byHour = new double[HOURS][];
    Arrays.fill(byHour, byCondition[Condition.INFLUENZA.ordinal()]);
    double[] shares = shares(cache);
    return new LesionTable(byHour, byCondition, shares, shares);
  }

  /** Mean target of the photos that the network learned from. */
  private double[] shares(PhotoCache cache) {
    double[] shares = new double[Condition.values().length];
    int count = 0;
    for (int photo = 0; photo < cache.size(); photo++) {
      if (cache.row(photo).split() == Split.TRAIN) {
        float[] target = cache.row(photo).label().targets(true).condition();
        IntStream.range(0, shares.length).forEach(i -> shares[i] += target[i]);
        count++;
      }
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= count;
    }
    return shares;
  }
}
