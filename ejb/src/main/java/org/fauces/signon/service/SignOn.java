package org.fauces.signon.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Sensitive;
import org.fauces.signon.domain.SignOnSettings;

/** The hospital's sign-on as it is set; wrong settings stop the application at its start. */
@ApplicationScoped
public class SignOn {
  /** Each holds a thread for some seconds while the provider is out. */
  private static final int ASKING_AT_ONCE = 50;

  /** Below the public address. */
  private static final String CALLBACK = "/portal/sign-on/callback";

  @Inject SignOnConfig config;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "fauces.public-url")
  URI publicUrl;

  @Inject
  @ConfigProperty(name = SignOnSettings.SECRET_FILE)
  Optional<Path> secretFile;

  private Optional<SignOnSettings> settings;
  private Optional<OpenIdProvider> provider;

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    isOn(); // reads the settings now
  }

  @PostConstruct
  void read() {
    settings = config.plan().portal();
    provider =
        settings.map(
            set ->
                new OpenIdProvider(
                    set,
                    SecretFile.read(SignOnSettings.SECRET_FILE, secretFile),
                    URI.create(publicUrl + CALLBACK),
                    clock));
  }

  /** Whether the hospital has one. */
  public boolean isOn() {
    return settings.isPresent();
  }

  /** Sends a browser to the provider, to come back to an address of the portal. */
  public Departure depart(String returnTo) {
    var trip = SignOnTrip.start(returnTo, clock.instant());
    return new Departure(provider().departure(trip), trip.cookie());
  }

  /** By what a browser is known that left with a cookie and brings it back; 43 characters. */
  public static String mark(Sensitive<String> cookie) {
    return SignOnTrip.mark(cookie);
  }

  /** Where a browser signs out at the provider, if there is such a place. */
  public Optional<URI> leaving() {
    return provider().endOfSession(URI.create(publicUrl + "/portal/signin"));
  }

  /** The claims of the identity token that a code stands for, all of it checked. */
  @Bulkhead(ASKING_AT_ONCE)
  public Map<String, Object> redeem(String code, SignOnTrip trip) {
    return provider().redeem(code, trip);
  }

  OpenIdProvider provider() {
    return provider.orElseThrow(() -> new DomainException(ProblemType.NOT_FOUND, null));
  }

  SignOnSettings settings() {
    return settings.orElseThrow();
  }
}
