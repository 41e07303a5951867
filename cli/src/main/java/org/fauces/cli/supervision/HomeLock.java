package org.fauces.cli.supervision;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import org.fauces.cli.CommandFailure;
import org.fauces.cli.home.Home;
import org.fauces.cli.process.ProcessRecord;

/**
 * One supervisor per home. The kernel drops the lock with the process, so that a killed supervisor
 * leaves nothing behind that somebody would have to remove by hand.
 */
public final class HomeLock implements AutoCloseable {
  private final FileChannel channel;
  private final ProcessRecord record;

  private HomeLock(FileChannel channel, ProcessRecord record) {
    this.channel = channel;
    this.record = record;
  }

  public static HomeLock take(Home home) {
    try {
      FileChannel channel = FileChannel.open(home.run().resolve("lock"), CREATE, WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new CommandFailure("Fauces is already running on the home " + home.root() + ".");
      }
      ProcessRecord record = record(home);
      record.write(ProcessHandle.current());
      return new HomeLock(channel, record);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** Where the supervisor of a home is written down. */
  public static ProcessRecord record(Home home) {
    return new ProcessRecord(home.run().resolve("supervisor.pid"));
  }

  @Override
  public void close() {
    record.delete();
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
