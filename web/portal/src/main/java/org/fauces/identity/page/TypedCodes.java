package org.fauces.identity.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.fauces.identity.service.SecondFactor;
import org.fauces.identity.service.TypedCode;
import org.fauces.identity.service.TypedCode.Kind;
import org.fauces.shared.domain.Sensitive;

/** Reads the second factor that a form carries. */
final class TypedCodes {
  private TypedCodes() {}

  /** The code that was typed; empty where the form asked for none. */
  static Optional<SecondFactor> of(HttpServletRequest request) {
    var kind =
        Kind.RECOVERY_CODE.name().equals(request.getParameter("kind"))
            ? Kind.RECOVERY_CODE
            : Kind.TOTP;
    return Optional.ofNullable(request.getParameter("code"))
        .map(code -> new TypedCode(kind, Sensitive.of(code)));
  }
}
