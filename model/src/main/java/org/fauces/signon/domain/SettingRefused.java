package org.fauces.signon.domain;

/** A setting that cannot be used. The message is a sentence for the operator, without any value. */
public final class SettingRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SettingRefused(String key, String rule) {
    super("The setting " + key + " " + rule + ".");
  }
}
