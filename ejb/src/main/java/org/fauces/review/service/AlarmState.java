package org.fauces.review.service;

/** Which alarms are listed. */
public enum AlarmState {
  OPEN,
  HANDLED
}
