package org.fauces.ai.training;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The folder of a run that is not done yet. One process at a time uses it. */
final class RunFolder implements AutoCloseable {
  private static final String LOCK = "lock";
  private static final String IDENTITY = "run.txt";
  private static final String PHOTOS_DONE = "photos.done";

  /** What that file says when not all patients were taken; else it is empty. */
  private static final String FEWER = "fewer patients";

  private static final List<String> FILES =
      List.of(
          IDENTITY,
          PHOTOS_DONE,
          PHOTOS_DONE + ".new",
          PhotoCache.RAW,
          PhotoCache.INDEX,
          NetworkTraining.CHECKPOINT,
          NetworkTraining.CHECKPOINT + ".new",
          Readings.FILE,
          RunClock.FILE,
          RunClock.FILE + ".new");

  private final Path folder;
  private final FileChannel lock;
  private boolean fresh;

  private RunFolder(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder);
    lock =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!locked()) {
      lock.close();
      throw new TrainingStopped("Another training runs in " + folder + ".");
    }
  }

  private boolean locked() throws IOException {
    try {
      return lock.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // this process holds it
    }
  }

  /**
   * Opens a folder, new or of an interrupted run of the same identity.
   *
   * @param restart what is there is thrown away
   */
  static RunFolder open(Path folder, String identity, boolean restart) {
    try {
      var opened = new RunFolder(folder);
      try {
        opened.begin(identity, restart);
        return opened;
      } catch (RuntimeException | IOException e) {
        opened.close();
        throw e;
      }
    } catch (IOException e) {
      throw TrainingStopped.by(e);
    }
  }

  private void begin(String identity, boolean restart) throws IOException {
    if (restart) {
      empty();
    }
    Path file = folder.resolve(IDENTITY);
    if (!Files.exists(file)) {
      Files.writeString(file, identity);
      fresh = true;
    } else if (!Files.readString(file).equals(identity)) {
      throw new TrainingStopped(
          "The folder %s holds an interrupted training with other settings; repeat its command to go on, or start afresh with --restart."
              .formatted(folder));
    }
  }

  Path path() {
    return folder;
  }

  /** Refuses before anything is rendered what would fill the disk. */
  void requireSpace(long bytes) {
    try {
      long free = Files.getFileStore(folder).getUsableSpace();
      if (free < bytes) {
        throw new TrainingStopped(
            "The training needs %d MB more in %s and %d MB are free; make room or choose another disk with --work."
                .formatted(bytes >> 20, folder, free >> 20));
      }
    } catch (IOException e) {
      throw TrainingStopped.by(e);
    }
  }

  boolean photosDone() {
    return Files.exists(folder.resolve(PHOTOS_DONE));
  }

  /** Whether a cache that is complete holds fewer patients than were wanted. */
  boolean photosShortened() {
    try {
      return photosDone() && Files.readString(folder.resolve(PHOTOS_DONE)).equals(FEWER);
    } catch (IOException e) {
      throw TrainingStopped.by(e);
    }
  }

  /**
   * From now on the cache is complete: a run that goes on must not add to it.
   *
   * @param shortened whether it holds fewer patients than were wanted
   */
  void markPhotosDone(boolean shortened) {
    try {
      Path draft = folder.resolve(PHOTOS_DONE + ".new");
      Files.writeString(draft, shortened ? FEWER : "");
      Files.move(draft, folder.resolve(PHOTOS_DONE), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw TrainingStopped.by(e);
    }
  }

  /** Deletes what a run left, and nothing else that may lie in the folder. */
  void empty() {
    try {
      for (String file : FILES) {
        Files.deleteIfExists(folder.resolve(file));
      }
    } catch (IOException e) {
      throw TrainingStopped.by(e);
    }
  }

  /** Nothing was begun: a new folder disappears again, that of an interrupted run stays. */
  void giveUp() {
    if (fresh) {
      delete();
    }
  }

  /** The run is done. */
  void delete() {
    empty();
    try {
      Files.deleteIfExists(folder.resolve(LOCK));
      try (var rest = Files.list(folder)) {
        if (rest.findAny().isEmpty()) {
          Files.delete(folder);
        }
      }
    } catch (IOException e) {
      throw TrainingStopped.by(e);
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw TrainingStopped.by(e);
    }
  }
}
