package org.fauces.identity.domain;

import java.util.regex.Pattern;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;

/**
 * Whom an identity system means: only the pair is never given to somebody else, which a name or a
 * mail address may be.
 */
public record ExternalSubject(String issuer, String subject) {
  private static final int MAX_ISSUER = 400;
  private static final int MAX_SUBJECT = 255; // OpenID Connect Core 1.0, section 2

  /** Databases compare texts without the blanks at their end: such a text could be two subjects. */
  private static final Pattern CLEAR =
      Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?");

  public ExternalSubject {
    if (!isClear(issuer, MAX_ISSUER) || !isClear(subject, MAX_SUBJECT)) {
      throw new DomainException(ProblemType.SIGN_ON_REFUSED, null);
    }
  }

  private static boolean isClear(String text, int longest) {
    return text != null && text.length() <= longest && CLEAR.matcher(text).matches();
  }

  @Override
  public String toString() {
    return "ExternalSubject[...]";
  }
}
