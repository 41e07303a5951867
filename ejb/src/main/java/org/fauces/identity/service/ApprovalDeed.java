package org.fauces.identity.service;

import java.util.Optional;
import java.util.UUID;
import org.fauces.identity.domain.ApprovalKind;
import org.fauces.identity.domain.ApprovalRequest;
import org.fauces.identity.domain.Authority;

/** Executes one kind of request once a second person approved it. One bean for each kind. */
public interface ApprovalDeed {
  ApprovalKind kind();

  /**
   * Refuses whoever has no right to the deed himself. Asked for the requester and for the approver,
   * when the deed is requested and again when it is approved.
   */
  void requireMay(ApprovalRequest request, Authority who);

  /** Whether a security officer who watches over the facility may approve it as well. */
  default boolean mayBeOverseen() {
    return true;
  }

  /**
   * Does it, in the approval's transaction. Every rule is checked again, since days may have passed
   * since it was asked for; what is refused leaves the request open.
   *
   * @return what is shown to the approver this once, if there is such
   */
  Optional<ShownOnce> execute(ApprovalRequest request, UUID approver);
}
