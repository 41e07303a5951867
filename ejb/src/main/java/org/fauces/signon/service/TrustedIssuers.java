package org.fauces.signon.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fauces.identity.service.ExternalProof;
import org.fauces.identity.service.OnceOnly;
import org.fauces.shared.format.Sha256;
import org.fauces.signon.domain.TrustedIssuer;

/** The issuers whose tokens are exchanged. A token of any other is worth nothing. */
@ApplicationScoped
class TrustedIssuers {
  @Inject SignOnConfig config;
  @Inject Clock clock;

  private final Map<String, Trusted> byName = new HashMap<>();

  /** What a token proves, and by what it is known again. */
  record ProvenToken(ExternalProof proof, OnceOnly token) {
    @Override
    public String toString() {
      return "ProvenToken[...]";
    }
  }

  private record Trusted(TrustedIssuer issuer, SubjectTokens tokens) {}

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    // read by now: a file that cannot be used stops the application
  }

  @PostConstruct
  void read() {
    trust(config.plan().issuers());
  }

  void trust(List<TrustedIssuer> trusted) {
    for (TrustedIssuer each : trusted) {
      byName.put(each.issuer().toString(), new Trusted(each, new SubjectTokens(each)));
    }
  }

  /** Whom a token means, all of it checked by the settings of the issuer that it names. */
  ProvenToken prove(String compact) {
    var token = SubjectTokens.parse(compact);
    try {
      var trusted = byName.get(token.getJWTClaimsSet().getIssuer());
      if (trusted == null) {
        throw SubjectTokens.refused();
      }
      var issuer = trusted.issuer();
      var claims = trusted.tokens().check(token, clock.instant());
      var proof =
          new IdentityClaims(claims.toJSONObject()).proof(issuer.mapping(), issuer.secondFactor());
      // what was signed, since a signature can be written in more than one way
      var hash = Sha256.of(token.getSigningInput());
      return new ProvenToken(proof, new OnceOnly(hash, SubjectTokens.worthlessFrom(claims)));
    } catch (ParseException e) {
      throw SubjectTokens.refused();
    }
  }
}
