package org.fauces.signon.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.fauces.identity.rest.TokenForm;
import org.fauces.identity.rest.TokenGrant;
import org.fauces.identity.service.Granted;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.DomainException.Violation;
import org.fauces.shared.domain.ProblemType;
import org.fauces.signon.service.ExchangeToken;
import org.fauces.signon.service.TokenExchangeService;

/** A person's token for one of a trusted issuer (RFC 8693, section 2.1). */
@ApplicationScoped
public class ExchangeGrant implements TokenGrant {
  private static final int MAX_TOKEN = 12_000;
  private static final int MAX_TYPE = 100;
  private static final Set<String> TYPES =
      Set.of(
          "urn:ietf:params:oauth:token-type:jwt", "urn:ietf:params:oauth:token-type:access_token");

  @Inject TokenExchangeService exchanges;

  @Override
  public String type() {
    return "urn:ietf:params:oauth:grant-type:token-exchange";
  }

  @Override
  public Granted grant(TokenForm form) {
    if (!TYPES.contains(form.required("subject_token_type", MAX_TYPE).reveal())) {
      throw new DomainException(
          ProblemType.TOKEN_REQUEST,
          null,
          List.of(new Violation("/subject_token_type", "not-taken")));
    }
    var token = form.required("subject_token", MAX_TOKEN);
    return exchanges.exchange(new ExchangeToken(token, form.id("facility_id").orElse(null)));
  }
}
