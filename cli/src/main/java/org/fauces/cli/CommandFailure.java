package org.fauces.cli;

/** A reason why a verb cannot go on, told to the operator as one sentence and an exit code of 1. */
public class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CommandFailure(String sentence) {
    super(sentence);
  }

  public CommandFailure(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
