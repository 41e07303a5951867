package org.fauces.ai.training;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.fauces.ai.drift.PhotoStatistics;
import org.fauces.ai.fusion.Burst;
import org.fauces.ai.fusion.PhotoEvidence;

/**
 * What the network says about the photos of patient after patient, kept in a file so that a killed
 * run need not look again. Each patient is a record of length, checksum and numbers; a record that
 * was half-written is cut off.
 */
final class Readings implements AutoCloseable {
  static final String FILE = "readings";
  private static final int HEADER_BYTES = 12;
  private static final int MAX_RECORD_BYTES = 1 << 20;

  private final FileChannel channel;
  private final List<SeenBurst> bursts = new ArrayList<>();

  private Readings(Path folder) throws IOException {
    channel =
        FileChannel.open(
            folder.resolve(FILE),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    long whole = 0;
    for (byte[] next = record(whole); next != null; next = record(whole)) {
      bursts.add(seen(next));
      whole += HEADER_BYTES + next.length;
    }
    channel.truncate(whole).position(whole);
  }

  static Readings open(Path folder) {
    try {
      return new Readings(folder);
    } catch (IOException e) {
      throw TrainingStopped.by(e);
    }
  }

  private byte[] record(long at) throws IOException {
    var header = read(at, HEADER_BYTES);
    if (header == null || header.getInt(0) < 0 || header.getInt(0) > MAX_RECORD_BYTES) {
      return null;
    }
    var content = read(at + HEADER_BYTES, header.getInt(0));
    boolean whole = content != null && checksum(content.array()) == header.getLong(4);
    return whole ? content.array() : null;
  }

  private ByteBuffer read(long at, int length) throws IOException {
    var bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, at + bytes.position()) < 0) {
        return null;
      }
    }
    return bytes;
  }

  private static long checksum(byte[] content) {
    var sum = new CRC32();
    sum.update(content);
    return sum.getValue();
  }

  /** Of the first patients, in their order. */
  List<SeenBurst> bursts() {
    return List.copyOf(bursts);
  }

  int size() {
    return bursts.size();
  }

  void append(SeenBurst seen) {
    try {
      byte[] content = bytes(seen);
      var record = ByteBuffer.allocate(HEADER_BYTES + content.length);
      record.putInt(content.length).putLong(checksum(content)).put(content).flip();
      while (record.hasRemaining()) {
        channel.write(record);
      }
      bursts.add(seen);
    } catch (IOException e) {
      throw TrainingStopped.by(e);
    }
  }

  private static byte[] bytes(SeenBurst seen) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    write(out, seen.burst());
    out.writeInt(seen.statistics().size());
    for (PhotoStatistics photo : seen.statistics()) {
      write(out, photo.numbers());
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, Burst burst) throws IOException {
    out.writeInt(burst.photos().size());
    for (PhotoEvidence photo : burst.photos()) {
      write(out, photo.typeLog());
      write(out, photo.conditionLog());
      out.writeDouble(photo.redness());
      out.writeDouble(photo.visibleWall());
    }
    write(out, burst.weights());
  }

  private static void write(DataOutputStream out, double[] numbers) throws IOException {
    out.writeInt(numbers.length);
    for (double number : numbers) {
      out.writeDouble(number);
    }
  }

  private static SeenBurst seen(byte[] content) throws IOException {
    var in = new DataInputStream(new ByteArrayInputStream(content));
    var burst = burst(in);
    var statistics = new ArrayList<PhotoStatistics>();
    for (int left = in.readInt(); left > 0; left--) {
      statistics.add(PhotoStatistics.ofNumbers(numbers(in)));
    }
    return new SeenBurst(burst, statistics);
  }

  private static Burst burst(DataInputStream in) throws IOException {
    var photos = new ArrayList<PhotoEvidence>();
    for (int left = in.readInt(); left > 0; left--) {
      photos.add(new PhotoEvidence(numbers(in), numbers(in), in.readDouble(), in.readDouble()));
    }
    return new Burst(photos, numbers(in));
  }

  private static double[] numbers(DataInputStream in) throws IOException {
    double[] numbers = new double[in.readInt()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = in.readDouble();
    }
    return numbers;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw TrainingStopped.by(e);
    }
  }
}
