package org.fauces.signon.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import org.fauces.identity.service.ExternalProof;
import org.fauces.signon.domain.TrustedIssuer;

/** The issuers whose tokens are exchanged. A token of any other is worth nothing. */
@ApplicationScoped
class TrustedIssuers {
  @Inject SignOnConfig config;

  private final Map<String, Trusted> byName = new HashMap<>();

  private record Trusted(TrustedIssuer issuer, SubjectTokens tokens) {}

  @PostConstruct
  void read() {
    trust(config.below(TrustedIssuer.PREFIX));
  }

  void trust(Map<String, String> settings) {
    for (TrustedIssuer each : TrustedIssuer.readAll(settings)) {
      byName.put(each.issuer().toString(), new Trusted(each, new SubjectTokens(each)));
    }
  }

  /** Whom a token means, all of it checked by the settings of the issuer that it names. */
  ExternalProof prove(String compact) {
    var token = SubjectTokens.parse(compact);
    try {
      var trusted = byName.get(token.getJWTClaimsSet().getIssuer());
      if (trusted == null) {
        throw SubjectTokens.refused();
      }
      var issuer = trusted.issuer();
      return new IdentityClaims(trusted.tokens().check(token))
          .proof(issuer.mapping(), issuer.secondFactor());
    } catch (ParseException e) {
      throw SubjectTokens.refused();
    }
  }
}
