package org.fauces.ai;

/**
 * The model cannot be used; the message is one sentence for the operator and names no patient data.
 */
public class ModelUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ModelUnavailable(String reason) {
    super(reason);
  }

  public ModelUnavailable(String reason, Throwable cause) {
    super(reason, cause);
  }
}
