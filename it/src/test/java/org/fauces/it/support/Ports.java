package org.fauces.it.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** Ports that nobody listens on, so that two checkouts can be tested side by side. */
public final class Ports {
  public static final int HTTPS = 9443;
  public static final int DATABASE = 9306;

  private static final int FIRST_OFFSET = 2_000;
  private static final int LAST_OFFSET = 20_000;

  private Ports() {}

  /** An offset at which every port of the product is free. */
  public static int freeOffset() {
    return IntStream.range(FIRST_OFFSET, LAST_OFFSET)
        .filter(offset -> isFree(HTTPS + offset) && isFree(DATABASE + offset))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No free ports"));
  }

  /** Any free port, where none of the product's is meant. */
  public static int free() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
