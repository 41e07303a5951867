package org.fauces.audit.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An append-only file of checkpoints, one a line, meant for another volume than the database. It is
 * never rewritten, so that the file system may forbid it.
 */
public final class AnchorFile {
  private static final int TAIL = 4 * Checkpoint.MAX_LENGTH;

  private final Path file;

  public AnchorFile(Path file) {
    this.file = file;
  }

  public Path path() {
    return file;
  }

  /**
   * What is kept there.
   *
   * @throws TrailUnreadable when the file is not there or cannot be read
   */
  public Anchor read() {
    try {
      // a damaged file may hold any bytes: none of them may end the verification
      return new Anchor(file.toString(), whole(new String(Files.readAllBytes(file), UTF_8)));
    } catch (IOException e) {
      throw new TrailUnreadable("The anchor " + file + " cannot be read.", e);
    }
  }

  /** As {@link #read}, of a file that a server writes: one that is not there holds nothing. */
  Anchor readWritten() {
    return Files.notExists(file) ? new Anchor(file.toString(), List.of()) : read();
  }

  /** The last line may be one that is being written, or whose write was cut off. */
  private static List<String> whole(String text) {
    var lines = text.lines().toList();
    boolean torn =
        !text.isEmpty()
            && !text.endsWith("\n")
            && Checkpoint.parse(lines.get(lines.size() - 1)).isEmpty();
    return torn ? lines.subList(0, lines.size() - 1) : lines;
  }

  /** The newest checkpoint that is whole; empty when the file is not there yet. */
  public Optional<Checkpoint> last() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var lines = tail().lines().map(Checkpoint::parse).flatMap(Optional::stream).toList();
    return lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(lines.size() - 1));
  }

  private String tail() throws IOException {
    try (var channel = FileChannel.open(file, READ)) {
      var bytes = ByteBuffer.allocate((int) Math.min(TAIL, channel.size()));
      channel.position(channel.size() - bytes.capacity());
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
        // until the end that was there when it was opened
      }
      return new String(bytes.array(), 0, bytes.position(), UTF_8);
    }
  }

  /** Adds checkpoints and forces them to the disk. */
  public void append(List<Checkpoint> checkpoints) throws IOException {
    if (checkpoints.isEmpty()) {
      return;
    }
    var text = new StringBuilder(isTorn() ? "\n" : "");
    checkpoints.forEach(checkpoint -> text.append(checkpoint.line()).append('\n'));
    try (var channel = FileChannel.open(file, CREATE, APPEND)) {
      var bytes = ByteBuffer.wrap(text.toString().getBytes(UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private boolean isTorn() throws IOException {
    return Files.exists(file) && Files.size(file) > 0 && !tail().endsWith("\n");
  }
}
