package org.fauces.ai;

public enum Outcome {
  DETECTED
}
