package org.fauces.ai.evaluation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.fauces.ai.PhotoJudgement;
import org.fauces.ai.PhotoQuality;
import org.fauces.ai.fusion.PhotoEvidence;
import org.fauces.ai.internal.PhotoReading;

/**
 * Readings of blocks of patients, one file each, so that a long run can go on after it was broken
 * off. A file is named by model, cohort and the pixels of the cohort's first photo: another model,
 * other photos (which the cohort's name covers) or another renderer find nothing. A file that is
 * damaged is read anew.
 */
final class ReadingBlocks {
  private static final int DIGEST_BYTES = 32;

  private final Optional<Path> folder;
  private final String key;

  ReadingBlocks(Optional<Path> folder, String modelDigest, TestCohort cohort) {
    this.folder = folder;
    this.key = folder.isEmpty() ? "" : key(modelDigest, cohort);
    folder.ifPresent(ReadingBlocks::create);
  }

  private static void create(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder for finished blocks cannot be made.", e);
    }
  }

  private static String key(String modelDigest, TestCohort cohort) {
    var digest = sha256();
    digest.update((modelDigest + "\n" + cohort.name()).getBytes(StandardCharsets.UTF_8));
    var image = cohort.photos(0).get(0).get();
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    var bytes = ByteBuffer.allocate(pixels.length * Integer.BYTES);
    bytes.asIntBuffer().put(pixels);
    digest.update(bytes.array());
    return HexFormat.of().formatHex(digest.digest(), 0, 16);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java runtime has it
    }
  }

  /** The block's readings, recalled when they are kept, else read and kept. */
  List<List<PhotoReading>> get(int from, int end, IntFunction<List<PhotoReading>> read) {
    if (folder.isEmpty()) {
      return read(from, end, read);
    }
    Path file = folder.get().resolve(key + "-" + from + "-" + end + ".readings");
    return recall(file, end - from)
        .orElseGet(
            () -> {
              var readings = read(from, end, read);
              keep(file, readings);
              return readings;
            });
  }

  private static List<List<PhotoReading>> read(
      int from, int end, IntFunction<List<PhotoReading>> read) {
    var readings = new ArrayList<List<PhotoReading>>();
    for (int i = from; i < end; i++) {
      readings.add(read.apply(i));
    }
    return readings;
  }

  private static void keep(Path file, List<List<PhotoReading>> readings) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      for (var photos : readings) {
        out.writeByte(photos.size());
        for (var photo : photos) {
          write(out, photo);
        }
      }
      out.write(sha256().digest(bytes.toByteArray()));
      Path half = Files.createTempFile(file.getParent(), "block", ".part");
      Files.write(half, bytes.toByteArray());
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("A finished block cannot be kept: is the disk full?", e);
    }
  }

  private static void write(DataOutputStream out, PhotoReading photo) throws IOException {
    out.writeByte(photo.judgement().quality().ordinal());
    out.writeByte(photo.judgement().score());
    out.writeBoolean(photo.evidence().isPresent());
    if (photo.evidence().isPresent()) {
      var evidence = photo.evidence().get();
      write(out, evidence.typeLog());
      write(out, evidence.conditionLog());
      out.writeDouble(evidence.redness());
      out.writeDouble(evidence.visibleWall());
    }
  }

  private static void write(DataOutputStream out, double[] values) throws IOException {
    out.writeByte(values.length);
    for (double value : values) {
      out.writeDouble(value);
    }
  }

  private static Optional<List<List<PhotoReading>>> recall(Path file, int patients) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      int length = bytes.length - DIGEST_BYTES;
      if (length < 0 || !MessageDigest.isEqual(digest(bytes, length), tail(bytes, length))) {
        return Optional.empty();
      }
      try (var in = new DataInputStream(new ByteArrayInputStream(bytes, 0, length))) {
        var readings = new ArrayList<List<PhotoReading>>();
        for (int i = 0; i < patients; i++) {
          readings.add(photos(in));
        }
        return Optional.of(readings);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A finished block cannot be read.", e);
    }
  }

  private static byte[] digest(byte[] bytes, int length) {
    return sha256().digest(Arrays.copyOf(bytes, length));
  }

  private static byte[] tail(byte[] bytes, int from) {
    return Arrays.copyOfRange(bytes, from, bytes.length);
  }

  private static List<PhotoReading> photos(DataInputStream in) throws IOException {
    var photos = new ArrayList<PhotoReading>();
    for (int count = in.readUnsignedByte(); count > 0; count--) {
      var quality = PhotoQuality.values()[in.readUnsignedByte()];
      var judgement = new PhotoJudgement(quality, in.readUnsignedByte());
      photos.add(
          new PhotoReading(
              judgement, in.readBoolean() ? Optional.of(evidence(in)) : Optional.empty()));
    }
    return photos;
  }

  private static PhotoEvidence evidence(DataInputStream in) throws IOException {
    return new PhotoEvidence(values(in), values(in), in.readDouble(), in.readDouble());
  }

  private static double[] values(DataInputStream in) throws IOException {
    double[] values = new double[in.readUnsignedByte()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readDouble();
    }
    return values;
  }
}
