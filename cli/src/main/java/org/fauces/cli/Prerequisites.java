package org.fauces.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToLongFunction;

/** What must hold before anything is started; each check fails with one sentence. */
final class Prerequisites {
  /** The natives' cache, the database's logs and a day of photographs. */
  private static final long DISK_BYTES = 2L << 30;

  private final ToLongFunction<Path> usableBytes;

  Prerequisites() {
    this(Prerequisites::usableBytes);
  }

  /**
   * @param usableBytes how many bytes this user can still write on the folder's disk
   */
  Prerequisites(ToLongFunction<Path> usableBytes) {
    this.usableBytes = usableBytes;
  }

  void requireDisk(Path folder) {
    long free = usableBytes.applyAsLong(folder);
    if (free < DISK_BYTES) {
      throw new CommandFailure(
          "Only %d MB are free on the disk of %s; Fauces needs 2048 MB to start."
              .formatted(free >> 20, folder));
    }
  }

  /** Fails when something else listens there. */
  void requireFreePort(String address, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      // A port whose last connections are still in TIME_WAIT is free for a server.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
    } catch (UnknownHostException e) {
      throw new CommandFailure("--listen must be an address of this machine, or 0.0.0.0 or ::.", e);
    } catch (IOException e) {
      throw new CommandFailure(
          "Port %d on %s is taken or not ours; choose others with --port-offset."
              .formatted(port, address),
          e);
    }
  }

  private static long usableBytes(Path folder) {
    Path existing = folder.toAbsolutePath();
    while (!Files.exists(existing)) {
      existing = existing.getParent();
    }
    try {
      return Files.getFileStore(existing).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
