package org.fauces.signon.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.fauces.identity.domain.ExternalSubject;
import org.fauces.identity.service.ExternalProof;
import org.fauces.identity.service.PasswordDirectory;
import org.fauces.shared.domain.Sensitive;
import org.fauces.signon.domain.DirectorySettings;

/** The hospital's directory as it is set; wrong settings stop the application at its start. */
@ApplicationScoped
class HospitalDirectory implements PasswordDirectory {
  /** Each holds a thread for some seconds while the directory is out. */
  private static final int ASKING_AT_ONCE = 50;

  @Inject SignOnConfig config;

  @Inject
  @ConfigProperty(name = DirectorySettings.SECRET_FILE)
  Optional<Path> secretFile;

  private Optional<Directory> directory;

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    isOn(); // reads the settings now
  }

  @PostConstruct
  void read() {
    directory =
        config
            .plan()
            .directory()
            .map(
                set ->
                    new Directory(set, SecretFile.read(DirectorySettings.SECRET_FILE, secretFile)));
  }

  @Override
  public boolean isOn() {
    return directory.isPresent();
  }

  @Override
  @Bulkhead(ASKING_AT_ONCE)
  public Optional<ExternalProof> prove(
      String typedName, Sensitive<String> password, Admission admission) {
    return directory.flatMap(asked -> asked.prove(typedName, password, admission));
  }

  @Override
  @Bulkhead(ASKING_AT_ONCE)
  public Optional<ExternalProof> prove(
      ExternalSubject whom, Sensitive<String> password, Admission admission) {
    return directory.flatMap(asked -> asked.prove(whom, password, admission));
  }
}
