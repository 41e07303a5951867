package org.fauces.identity.service;

import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whom passkeys are made for: the host name of the installation's links. A browser shows a passkey
 * to pages of that name only, which is what makes it worthless to a forged page; and an IP address
 * is no name.
 */
@ApplicationScoped
public class RelyingParty {
  @Inject
  @ConfigProperty(name = "fauces.public-url")
  String publicUrl;

  private String id;
  private Set<Origin> origins;

  @PostConstruct
  void read() {
    var url = publicUrl.toLowerCase(Locale.ROOT); // as browsers write it
    id = URI.create(url).getHost();
    // the second is that of a proxy before the server, which answers at the usual port
    origins = Set.of(Origin.create(url), Origin.create("https://" + id));
  }

  /** The host name. */
  public String id() {
    return id;
  }

  /** Whether there can be passkeys at all. */
  public boolean hasName() {
    return !id.matches("[0-9.]+|\\[.*]");
  }

  ServerProperty expecting(byte[] challenge) {
    return ServerProperty.builder()
        .origins(origins)
        .rpId(id)
        .challenge(new DefaultChallenge(challenge))
        .build();
  }
}
