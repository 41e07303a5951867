package org.fauces.ai.training;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.fauces.ai.internal.TrainerState;

/**
 * Everything that the rest of the network's training follows from, with the photos and the seed.
 *
 * @param phase number of the phase; that of the plan's end when the network is done
 * @param epoch passes begun and finished over all phases
 * @param batch of the epoch that comes next
 * @param steps of the phase
 * @param rate step size in force
 * @param lossSum over the epoch's steps so far
 * @param secondsInEpoch so far
 * @param epochsWithoutGain in the phase
 * @param bestLoss on the patients that tell when to stop
 * @param bestWeights that reached it; empty before the first
 * @param shortened whether lateness cut a phase
 * @param history of the finished epochs
 * @param trainer weights and updater
 */
record Checkpoint(
    int phase,
    int epoch,
    int batch,
    PhaseSteps steps,
    double rate,
    double lossSum,
    double secondsInEpoch,
    int epochsWithoutGain,
    double bestLoss,
    float[] bestWeights,
    boolean shortened,
    List<EpochFigures> history,
    TrainerState trainer) {
  private static final int FORMAT = 1;
  private static final int MAX_EPOCHS = 10_000;
  private static final int MAX_NUMBERS = 1 << 26;

  Checkpoint {
    history = List.copyOf(history);
  }

  /** Under another name first, so that a kill or a full disk leaves the file before it. */
  void write(Path file) {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    try {
      var sum = new CRC32();
      try (var out =
          new DataOutputStream(
              new CheckedOutputStream(
                  new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16), sum))) {
        writeTo(out);
        out.writeLong(sum.getValue());
      }
      try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw TrainingStopped.by(e);
    }
  }

  private void writeTo(DataOutputStream out) throws IOException {
    out.writeInt(FORMAT);
    out.writeInt(phase);
    out.writeInt(epoch);
    out.writeInt(batch);
    out.writeInt(steps.done());
    out.writeInt(steps.end());
    out.writeInt(steps.setAt());
    out.writeDouble(steps.progressThen());
    out.writeDouble(rate);
    out.writeDouble(lossSum);
    out.writeDouble(secondsInEpoch);
    out.writeInt(epochsWithoutGain);
    out.writeDouble(bestLoss);
    write(out, bestWeights);
    out.writeBoolean(shortened);
    out.writeInt(history.size());
    for (EpochFigures figures : history) {
      out.writeUTF(figures.phase());
      out.writeInt(figures.epoch());
      out.writeInt(figures.steps());
      out.writeDouble(figures.loss());
      out.writeDouble(figures.stopLoss());
      out.writeDouble(figures.stopAuroc());
      out.writeBoolean(figures.kept());
      out.writeDouble(figures.seconds());
    }
    out.writeInt(trainer.iteration());
    write(out, trainer.weights());
    write(out, trainer.updater());
  }

  private static void write(DataOutputStream out, float[] numbers) throws IOException {
    out.writeInt(numbers.length);
    for (float number : numbers) {
      out.writeFloat(number);
    }
  }

  static Checkpoint read(Path file) {
    var sum = new CRC32();
    try (var in =
        new DataInputStream(
            new CheckedInputStream(
                new BufferedInputStream(Files.newInputStream(file), 1 << 16), sum))) {
      var checkpoint = readFrom(in);
      long expected = sum.getValue();
      if (in.readLong() != expected) {
        throw new IOException("the checkpoint is damaged");
      }
      return checkpoint;
    } catch (IOException e) {
      throw new TrainingStopped(
          "The checkpoint %s cannot be read (%s); start afresh with --restart."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private static Checkpoint readFrom(DataInputStream in) throws IOException {
    if (in.readInt() != FORMAT) {
      throw new IOException("it is of another version");
    }
    return new Checkpoint(
        in.readInt(),
        in.readInt(),
        in.readInt(),
        new PhaseSteps(in.readInt(), in.readInt(), in.readInt(), in.readDouble()),
        in.readDouble(),
        in.readDouble(),
        in.readDouble(),
        in.readInt(),
        in.readDouble(),
        numbers(in),
        in.readBoolean(),
        history(in),
        new TrainerState(in.readInt(), numbers(in), numbers(in)));
  }

  private static List<EpochFigures> history(DataInputStream in) throws IOException {
    var history = new ArrayList<EpochFigures>();
    for (int left = bounded(in.readInt(), MAX_EPOCHS); left > 0; left--) {
      history.add(
          new EpochFigures(
              in.readUTF(),
              in.readInt(),
              in.readInt(),
              in.readDouble(),
              in.readDouble(),
              in.readDouble(),
              in.readBoolean(),
              in.readDouble()));
    }
    return history;
  }

  private static float[] numbers(DataInputStream in) throws IOException {
    float[] numbers = new float[bounded(in.readInt(), MAX_NUMBERS)];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = in.readFloat();
    }
    return numbers;
  }

  private static int bounded(int count, int most) throws IOException {
    if (count < 0 || count > most) {
      throw new IOException("the checkpoint is damaged");
    }
    return count;
  }
}
