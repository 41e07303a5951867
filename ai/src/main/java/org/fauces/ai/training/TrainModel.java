package org.fauces.ai.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fauces.ai.drift.ReferenceDistribution;
import org.fauces.ai.fusion.HeadParameters;
import org.fauces.ai.fusion.InterviewFeatures;
import org.fauces.ai.internal.ModelJson;
import org.fauces.ai.internal.ModelWriter;
import org.fauces.ai.internal.OpenModel;
import org.fauces.ai.internal.PhotoNetwork;
import org.fauces.ai.simulator.Condition;
import org.fauces.ai.simulator.LesionType;

/**
 * Trains a model: photos into the cache, network on some patients, what lies behind the network on
 * others. A run that was killed goes on where it was, and ends with the same bytes.
 */
public final class TrainModel {
  /** Beside the model: what the run did. */
  public static final String REPORT = "training.json";

  /** Beside the model: the same for people, with curves. */
  public static final String PAGE = "training.html";

  private static final int SAVE_CLOCK_EVERY = 50;
  private static final double READ_UNTIL = 0.98;
  private static final long SPARE_BYTES = 256L << 20;

  private final TrainSettings settings;
  private final TrainingPlan plan;
  private final TrainingData data;
  private final RunFolder folder;
  private final Photographer photographer;
  private final RunClock clock;
  private final Progress progress;
  private final List<SeenPhotos> seenPhotos;
  private boolean fewerPatients;

  private TrainModel(
      TrainSettings settings,
      TrainingPlan plan,
      TrainingData data,
      RunFolder folder,
      Photographer photographer,
      List<SeenPhotos> seenBefore) {
    this.photographer = photographer;
    this.seenPhotos = Stream.concat(seenBefore.stream(), data.seenPhotos().stream()).toList();
    this.settings = settings;
    this.plan = plan;
    this.data = data;
    this.folder = folder;
    this.clock = new RunClock(folder.path(), plan.limitSeconds());
    this.progress = settings.progress();
  }

  /**
   * Trains and writes a model folder.
   *
   * @throws TrainingStopped when something stands in the way, in one sentence
   */
  public static TrainingReport run(TrainSettings settings) {
    settings.requireVersion();
    var from = Optional.ofNullable(settings.from()).map(OpenModel::read);
    var seenBefore =
        from.map(model -> SeenPhotos.beside(settings.from(), model.head())).orElse(List.of());
    String fromDigest = from.map(OpenModel::digest).orElse("none");
    var hospital = Optional.ofNullable(settings.data()).map(data -> HospitalImport.open(settings));
    String dataDigest = hospital.map(HospitalImport::identity).orElse("simulated");
    String identity = settings.identity(dataDigest, fromDigest);
    try (var folder = RunFolder.open(settings.work(), identity, settings.restart());
        var photographer = new Photographer(settings.threads())) {
      var data = data(settings, hospital, from, photographer, folder);
      var plan =
          hospital
              .map(h -> settings.plan().forHospital(h.learnedPhotos(), from.isPresent()))
              .orElse(settings.plan());
      var report =
          new TrainModel(settings, plan, data, folder, photographer, seenBefore).train(from);
      folder.delete();
      return report;
    }
  }

  private static TrainingData data(
      TrainSettings settings,
      Optional<HospitalImport> hospital,
      Optional<OpenModel> from,
      Photographer photographer,
      RunFolder folder) {
    if (hospital.isEmpty()) {
      return new SimulatedData(settings.plan(), settings.seed(), from.map(OpenModel::head));
    }
    try {
      return hospital.get().data(photographer, from.map(OpenModel::head));
    } catch (TrainingStopped e) {
      folder.giveUp();
      throw e;
    }
  }

  private TrainingReport train(Optional<OpenModel> from) {
    try (var cache = PhotoCache.open(folder.path())) {
      fillCache(cache);
      var training =
          new NetworkTraining(
              plan,
              settings.seed(),
              cache,
              data.typesAreConditions(),
              folder.path(),
              clock,
              progress);
      if (training.photos() < plan.batch()) {
        throw new TrainingStopped(
            "Only %d usable photos to learn from; at least %d are needed."
                .formatted(training.photos(), plan.batch()));
      }
      var network = training.train(start(from));
      clock.part("head");
      var seen = read(network);
      var patients = patients(seen);
      var head =
          new HeadTraining(
                  settings.version(), plan.leastOfAClass(), data, cache, patients, progress)
              .train();
      ModelWriter.write(settings.output(), network, head, Optional.of(reference(seen)));
      return report(network, head, training, patients);
    }
  }

  private PhotoNetwork start(Optional<OpenModel> from) {
    if (from.isPresent()) {
      var known = from.get().network();
      var network =
          PhotoNetwork.untrained(
              known.design(), known.types(), known.conditions(), settings.seed());
      network.takeOver(known);
      return network;
    }
    int conditions = Condition.values().length;
    int types = data.typesAreConditions() ? conditions : LesionType.values().length;
    return PhotoNetwork.untrained(plan.design(), types, conditions, settings.seed());
  }

  private void fillCache(PhotoCache cache) {
    if (folder.photosDone()) {
      fewerPatients = folder.photosShortened();
      return;
    }
    clock.part("photos");
    int all = data.cachedPatients();
    long expected = (long) (all - cache.nextPatient()) * plan.photosPerPatient();
    folder.requireSpace(expected * PhotoCache.PHOTO_BYTES + SPARE_BYTES);
    photographer.inOrder(
        cache.nextPatient(),
        all,
        data::photos,
        patient -> inTime(patient, all, plan.photosUntil()),
        (patient, photos) -> {
          cache.append(patient, photos);
          shown("photos", patient + 1, all);
        });
    folder.markPhotosDone(fewerPatients);
    clock.save();
  }

  private boolean inTime(int patient, int all, double share) {
    boolean late = clock.secondsUntil(share) < 0;
    if (late) {
      fewerPatients = true;
      progress.line("late: %d of %d patients are taken".formatted(patient, all));
    }
    return !late;
  }

  private void shown(String part, int done, int all) {
    progress.at(part, done, all, "");
    if (done % SAVE_CLOCK_EVERY == 0) {
      clock.save();
    }
  }

  /** Each thread looks with a copy of its own; what one says does not depend on which. */
  private List<SeenBurst> read(PhotoNetwork network) {
    BlockingQueue<PhotoNetwork> idle = new ArrayBlockingQueue<>(settings.threads());
    for (int thread = 0; thread < settings.threads(); thread++) {
      idle.add(network.copy());
    }
    int all = data.readPatients();
    try (var readings = Readings.open(folder.path())) {
      photographer.inOrder(
          readings.size(),
          all,
          patient -> burst(patient, idle),
          patient -> inTime(patient, all, READ_UNTIL),
          (patient, burst) -> {
            readings.append(burst);
            shown("photos for the head", patient + 1, all);
          });
      return readings.bursts();
    }
  }

  private SeenBurst burst(int patient, BlockingQueue<PhotoNetwork> idle) {
    var network = idle.remove(); // as many as threads: there is one
    try {
      return SeenBurst.of(data.pictures(patient), network, data.leastVisibleWall());
    } finally {
      idle.add(network);
    }
  }

  private List<ReadPatient> patients(List<SeenBurst> seen) {
    return IntStream.range(0, seen.size())
        .mapToObj(number -> new ReadPatient(number, data.facts(number), seen.get(number).burst()))
        .toList();
  }

  /** What a server compares its patients with, to see that they became others. */
  private ReferenceDistribution reference(List<SeenBurst> seen) {
    var reference = new ReferenceDistribution.Builder();
    data.interviewed().forEach(patient -> reference.addInterview(read(patient.interview())));
    seen.forEach(patient -> patient.statistics().forEach(reference::addPhoto));
    return reference.build();
  }

  /** What else a questionnaire asks may be asked otherwise where the model serves. */
  private static Map<String, Double> read(Map<String, Double> interview) {
    var read = new LinkedHashMap<>(interview);
    read.keySet().retainAll(InterviewFeatures.codes());
    return read;
  }

  private TrainingReport report(
      PhotoNetwork network,
      HeadParameters head,
      NetworkTraining training,
      List<ReadPatient> patients) {
    var report = report(network, training, patients.size());
    String page =
        new PageOfRun(data, head, patients).html(facts(report), clock.parts(), training.history());
    write(settings.output().resolve(REPORT), ModelJson.write(report));
    write(settings.output().resolve(PAGE), page.getBytes(StandardCharsets.UTF_8));
    return report;
  }

  private TrainingReport report(PhotoNetwork network, NetworkTraining training, int readPatients) {
    return new TrainingReport(
        settings.version(),
        data.trainedOn(),
        settings.seed(),
        plan.design().name(),
        training.patients(),
        training.photos(),
        training.history().size(),
        network.parameters(),
        readPatients,
        data.interviewed().size(),
        plan.shards(),
        settings.threads(),
        Machine.processor(),
        training.shortened() || fewerPatients,
        clock.parts(),
        Math.round(clock.cpuSeconds()),
        Math.round(clock.seconds()),
        seenPhotos);
  }

  private Map<String, String> facts(TrainingReport report) {
    var facts = new LinkedHashMap<String, String>();
    facts.put("version", report.version());
    facts.put("patients", report.trainedOn());
    facts.put("seed", "" + report.seed());
    facts.put("network", report.design() + ", " + report.parameters() + " weights");
    facts.put(
        "the network learned from",
        report.photos() + " photos of " + report.patients() + " patients");
    facts.put("head, calibration, thresholds", report.headPatients() + " further patients");
    facts.put("interview's layer", report.interviews() + " interviews");
    facts.put("networks that shared a batch", "" + report.shards());
    facts.put("threads", report.threads() + " on " + report.processor());
    facts.put("shortened, since it was late", report.stoppedEarly() ? "yes" : "no");
    facts.put("CPU seconds", "" + report.totalCpuSeconds());
    return facts;
  }

  private static void write(Path file, byte[] content) {
    try {
      Path draft = file.resolveSibling(file.getFileName() + ".new");
      Files.write(draft, content);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw TrainingStopped.by(e);
    }
  }
}
