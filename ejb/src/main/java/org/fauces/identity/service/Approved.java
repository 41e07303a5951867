package org.fauces.identity.service;

/** A request that was approved and done; {@code shown} is null where there is no secret. */
public record Approved(ApprovalView approval, ShownOnce shown) {
  @Override
  public String toString() {
    return "Approved[" + approval.id() + "]";
  }
}
