package org.fauces.ai.training;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.fauces.ai.internal.LesionGrid;
import org.fauces.ai.internal.PhotoCrop;
import org.fauces.ai.internal.TrainingPhoto;

/**
 * All photos of a training in one raw file, so that they are rendered or decoded once: crop after
 * crop, each with its lesions, beside an index with what is known about each and its SHA-256, which
 * every read is compared with. Patients are appended whole and in order; what a killed run left
 * half-written is cut off when the file is opened again.
 */
final class PhotoCache implements AutoCloseable {
  static final String RAW = "photos.raw";
  static final String INDEX = "photos.csv";

  /** Bytes of one photo with its lesions. */
  static final int PHOTO_BYTES =
      PhotoCrop.SIDE * PhotoCrop.SIDE * 3 + LesionGrid.SIDE * LesionGrid.SIDE;

  private static final int CROP_BYTES = PhotoCrop.SIDE * PhotoCrop.SIDE * 3;

  private final FileChannel raw;
  private final FileChannel index;
  private final List<Row> rows = new ArrayList<>();
  private int nextPatient;

  private PhotoCache(Path folder) throws IOException {
    Path file = folder.resolve(INDEX);
    long kept = Files.exists(file) ? readIndex(Files.readString(file)) : 0;
    raw = open(folder.resolve(RAW), (long) rows.size() * PHOTO_BYTES);
    index = open(file, kept);
  }

  static PhotoCache open(Path folder) {
    try {
      return new PhotoCache(folder);
    } catch (IOException e) {
      throw TrainingStopped.by(e);
    }
  }

  private static FileChannel open(Path file, long length) throws IOException {
    var channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (channel.size() < length) {
      throw new TrainingStopped(
          "The photos of the interrupted training are not whole; start it afresh with --restart.");
    }
    return channel.truncate(length).position(length);
  }

  /** Keeps complete patients; gives the length of their lines. */
  private long readIndex(String text) {
    long kept = 0;
    int at = 0;
    var patient = new ArrayList<Row>();
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', at)) {
      var row = Row.parse(text.substring(at, end));
      at = end + 1;
      patient.add(row);
      if (patient.size() == row.photosOfPatient()) {
        rows.addAll(patient);
        patient.clear();
        nextPatient = row.patient() + 1;
        kept = at;
      }
    }
    return kept; // the index is plain ASCII: characters are bytes
  }

  /** The first patient who is not in the cache yet; patients without usable photos leave no row. */
  int nextPatient() {
    return nextPatient;
  }

  int size() {
    return rows.size();
  }

  Row row(int photo) {
    return rows.get(photo);
  }

  /** Appends the photos of a patient whose number is above all before. */
  void append(int patient, List<CachedPhoto> photos) {
    try {
      var lines = new StringBuilder();
      for (CachedPhoto photo : photos) {
        byte[] bytes = Arrays.copyOf(photo.photo().crop().rgb(), PHOTO_BYTES);
        byte[] lesions = photo.photo().lesions().cover();
        System.arraycopy(lesions, 0, bytes, CROP_BYTES, lesions.length);
        var row = new Row(patient, photos.size(), photo.split(), photo.label(), sha256(bytes));
        writeFully(raw, ByteBuffer.wrap(bytes));
        lines.append(row.line());
        rows.add(row);
      }
      writeFully(index, ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.US_ASCII)));
      nextPatient = patient + 1;
    } catch (IOException e) {
      throw TrainingStopped.by(e);
    }
  }

  private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Reads a photo; many threads may. */
  TrainingPhoto photo(int photo) {
    var bytes = ByteBuffer.allocate(PHOTO_BYTES);
    try {
      while (bytes.hasRemaining()
          && raw.read(bytes, (long) photo * PHOTO_BYTES + bytes.position()) >= 0) {
        // a read may give less than asked for
      }
    } catch (IOException e) {
      throw TrainingStopped.by(e);
    }
    if (!sha256(bytes.array()).equals(rows.get(photo).sha256())) {
      throw new TrainingStopped(
          "Photo %d of %s differs from its digest; start afresh with --restart."
              .formatted(photo, RAW));
    }
    byte[] read = bytes.array();
    return new TrainingPhoto(
        new PhotoCrop(Arrays.copyOf(read, CROP_BYTES)),
        new LesionGrid(Arrays.copyOfRange(read, CROP_BYTES, PHOTO_BYTES)));
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java runtime has it
    }
  }

  @Override
  public void close() {
    try (raw;
        index) {
      // both are closed even if one fails
    } catch (IOException e) {
      throw TrainingStopped.by(e);
    }
  }

  /**
   * A line of the index.
   *
   * @param patient number
   * @param photosOfPatient how many lines the patient has
   * @param split what the patient is for
   * @param label what is known
   * @param sha256 of the crop, lower-case hex
   */
  record Row(int patient, int photosOfPatient, Split split, PhotoLabel label, String sha256) {
    String line() {
      return String.join(
              ",",
              Integer.toString(patient),
              Integer.toString(photosOfPatient),
              split.name(),
              Integer.toString(label.type()),
              label.measures().stream().map(String::valueOf).collect(Collectors.joining(" ")),
              Integer.toString(label.conditions()),
              Double.toString(label.redness()),
              Double.toString(label.visibleWall()),
              Double.toString(label.weight()),
              sha256)
          + '\n';
    }

    static Row parse(String line) {
      String[] cells = line.split(",");
      try {
        var label =
            new PhotoLabel(
                Integer.parseInt(cells[3]),
                cells[4].isEmpty()
                    ? List.of()
                    : Arrays.stream(cells[4].split(" ")).map(Double::valueOf).toList(),
                Integer.parseInt(cells[5]),
                Double.parseDouble(cells[6]),
                Double.parseDouble(cells[7]),
                Double.parseDouble(cells[8]));
        return new Row(
            Integer.parseInt(cells[0]),
            Integer.parseInt(cells[1]),
            Split.valueOf(cells[2]),
            label,
            cells[9]);
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        throw new TrainingStopped(
            "The index of the interrupted training is damaged; start afresh with --restart.", e);
      }
    }
  }
}
