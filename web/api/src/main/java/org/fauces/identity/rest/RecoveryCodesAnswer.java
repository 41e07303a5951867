package org.fauces.identity.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** New recovery codes, shown this once; never printed. */
@Schema(name = "RecoveryCodes")
public record RecoveryCodesAnswer(List<String> codes) {
  @Override
  public String toString() {
    return "RecoveryCodesAnswer[...]";
  }
}
