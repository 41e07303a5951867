package org.fauces.identity.service;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** What of an address says from where somebody comes. */
final class SourceNetwork {
  private static final int HOME_NETWORK_BYTES = 8; // of an IPv6 address, the rest is chosen freely

  private SourceNetwork() {}

  /** An IPv4 address, the /64 of an IPv6 address, or that it is unknown. */
  static String of(String address) {
    try {
      // a literal is not looked up; nothing at all would be this computer
      var parsed = address.isBlank() ? null : InetAddress.getByName(address);
      if (parsed instanceof Inet6Address) {
        var network = Arrays.copyOf(parsed.getAddress(), HOME_NETWORK_BYTES);
        return HexFormat.of().formatHex(network);
      }
      return parsed == null ? "unknown" : parsed.getHostAddress();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }
}
