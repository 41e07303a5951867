package org.fauces.forwarding.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which collector takes the events; without a host nothing is handed on. */
@ApplicationScoped
class CollectorSettings {
  /** Name of a host as in its certificate; not required: off. */
  @Inject
  @ConfigProperty(name = "fauces.forwarding.host")
  Optional<String> host;

  /** Number of a port; not required. */
  @Inject
  @ConfigProperty(name = "fauces.forwarding.port", defaultValue = "6514")
  int port;

  /**
   * File of PEM certificates, one of which the collector's must come from; required with a host.
   */
  @Inject
  @ConfigProperty(name = "fauces.forwarding.trust-file")
  Optional<Path> trustFile;

  /** PKCS#12 file with the certificate to show and its key; not required. */
  @Inject
  @ConfigProperty(name = "fauces.forwarding.key-file")
  Optional<Path> keyFile;

  /** File with the password of the key file; required with it. */
  @Inject
  @ConfigProperty(name = "fauces.forwarding.key-password-file")
  Optional<Path> keyPasswordFile;

  boolean isOn() {
    return host.isPresent();
  }

  String host() {
    return host.orElseThrow();
  }

  int port() {
    return port;
  }

  /** By what the collector is known in the database. */
  String sink() {
    return host() + ":" + port;
  }

  /** The id under which alarms name the collector. */
  UUID sinkId() {
    return UUID.nameUUIDFromBytes(sink().getBytes(UTF_8));
  }

  TlsTrust trust() {
    if (keyFile.isPresent() && keyPasswordFile.isEmpty()) {
      throw new CollectorUnset("fauces.forwarding.key-password-file");
    }
    return new TlsTrust(
        trustFile.orElseThrow(() -> new CollectorUnset("fauces.forwarding.trust-file")),
        keyFile.orElse(null),
        keyPasswordFile.orElse(null));
  }
}
