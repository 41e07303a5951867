package org.fauces.identity.rest;

import java.util.List;
import org.fauces.identity.domain.SetupOffice;
import org.fauces.identity.service.SetupStatus;

/** Whether the installation waits for its first administrator, and which offices are not given. */
public record SetupState(boolean open, List<SetupOffice> missing) {
  static SetupState of(SetupStatus status) {
    return new SetupState(status.open(), status.missing());
  }
}
