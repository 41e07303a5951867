package org.fauces.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fauces.audit.format.AnchorFile;
import org.fauces.audit.format.SigningKeyFolder;

/** What the operator set about sealing. */
@ApplicationScoped
class SealingSettings {
  @Inject
  @ConfigProperty(name = "fauces.node-id")
  UUID nodeId;

  @Inject
  @ConfigProperty(name = "fauces.audit.directory")
  String directory;

  @Inject
  @ConfigProperty(name = "fauces.audit.anchor-file")
  String anchorFile;

  @Inject
  @ConfigProperty(name = "fauces.audit.second-anchor-file")
  Optional<String> secondAnchorFile;

  /** How long what was sealed may be without a signature. */
  @Inject
  @ConfigProperty(name = "fauces.audit.checkpoint-seconds", defaultValue = "60")
  int checkpointSeconds;

  /** How long an event may wait to be sealed before somebody is told. */
  @Inject
  @ConfigProperty(name = "fauces.audit.stuck-seconds", defaultValue = "120")
  int stuckSeconds;

  UUID nodeId() {
    return nodeId;
  }

  long stuckSeconds() {
    return stuckSeconds;
  }

  SigningKeyFolder keys() {
    return new SigningKeyFolder(Path.of(directory));
  }

  Duration checkpointInterval() {
    return Duration.ofSeconds(checkpointSeconds);
  }

  /** The first and, if there is one, the second. */
  List<AnchorFile> anchors() {
    return Stream.concat(Stream.of(anchorFile), secondAnchorFile.stream())
        .map(file -> new AnchorFile(Path.of(file)))
        .toList();
  }
}
