package org.fauces.ai;

public enum PhotoQuality {
  OK
}
