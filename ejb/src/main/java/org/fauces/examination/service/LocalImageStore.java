package org.fauces.examination.service;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;

/**
 * Pictures on a local disk: {@code objects/<2 hex>/<examination>/<photo>} once published, {@code
 * staged/<node>/<examination>_<photo>_<digest>} before. Every write and every rename is forced to
 * the disk, file and directory.
 */
@ApplicationScoped
class LocalImageStore implements ImageStore {
  private static final long RESERVE_BYTES = 512L * 1024 * 1024;
  private static final Pattern STAGED_NAME =
      Pattern.compile("([0-9a-f-]{36})_([0-9a-f-]{36})_([0-9a-f]{64})");

  @Inject
  @ConfigProperty(name = "fauces.photos.directory")
  Path directory;

  @Inject
  @ConfigProperty(name = "fauces.node-id")
  UUID nodeId;

  private Path stagedDirectory;

  @PostConstruct
  void open() {
    try {
      stagedDirectory =
          Files.createDirectories(directory.resolve("staged").resolve(nodeId.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stage(StagedPicture picture, byte[] sealed) {
    try {
      write(stagedPath(picture), sealed);
      force(stagedDirectory);
    } catch (IOException e) {
      discard(picture);
      throw unwritable(e);
    }
  }

  @Override
  public void publish(StagedPicture picture) {
    try {
      var target = publishedPath(picture.key());
      createDirectories(target.getParent());
      Files.move(stagedPath(picture), target, ATOMIC_MOVE);
      force(target.getParent());
    } catch (NoSuchFileException e) {
      if (!Files.exists(publishedPath(picture.key()))) {
        throw new UncheckedIOException(e);
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  @Override
  public void discard(StagedPicture picture) {
    try {
      Files.deleteIfExists(stagedPath(picture));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public byte[] read(StagedPicture picture) {
    try {
      return Files.readAllBytes(publishedPath(picture.key()));
    } catch (NoSuchFileException notPublished) {
      return readStaged(picture);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<StagedPicture> staged() {
    try (Stream<Path> files = Files.list(stagedDirectory)) {
      return files.map(LocalImageStore::pictureOf).flatMap(Optional::stream).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean hasSpace() {
    return stagedDirectory.toFile().getUsableSpace() > RESERVE_BYTES;
  }

  private byte[] readStaged(StagedPicture picture) {
    try {
      return Files.readAllBytes(stagedPath(picture));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    try (var channel = FileChannel.open(file, CREATE, TRUNCATE_EXISTING, WRITE)) {
      var buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  /** Forces a new directory's name into each parent that had to be made. */
  private static void createDirectories(Path wanted) throws IOException {
    if (Files.isDirectory(wanted)) {
      return;
    }
    createDirectories(wanted.getParent());
    Files.createDirectories(wanted);
    force(wanted.getParent());
  }

  private static void force(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, READ)) {
      channel.force(true);
    }
  }

  private Path stagedPath(StagedPicture picture) {
    var key = picture.key();
    return stagedDirectory.resolve(
        String.join(
            "_", key.examinationId().toString(), key.photoId().toString(), picture.sha256()));
  }

  private Path publishedPath(ObjectKey key) {
    var examination = key.examinationId().toString();
    // the last digits of an id are random, its first are a time: these spread
    return directory
        .resolve("objects")
        .resolve(examination.substring(examination.length() - 2))
        .resolve(examination)
        .resolve(key.photoId().toString());
  }

  /** Empty for a file that is not ours, which nobody must delete or trip over. */
  private static Optional<StagedPicture> pictureOf(Path stagedFile) {
    var name = STAGED_NAME.matcher(stagedFile.getFileName().toString());
    if (!name.matches()) {
      return Optional.empty();
    }
    var key = new ObjectKey(UUID.fromString(name.group(1)), UUID.fromString(name.group(2)));
    return Optional.of(new StagedPicture(key, name.group(3)));
  }

  private DomainException unwritable(IOException cause) {
    if (hasSpace()) {
      throw new UncheckedIOException(cause);
    }
    return new DomainException(ProblemType.STORAGE_FULL, null);
  }
}
