package org.fauces.review.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fauces.audit.domain.Alarm;
import org.fauces.protection.format.ObjectId;
import org.fauces.protection.service.Keys;

/** Notes on alarms: each under a key of its alarm's own, since they may tell of people. */
@ApplicationScoped
class AlarmNotes {
  private static final String NOTE = "note";

  @Inject Keys keys;

  void write(Alarm alarm, String text) {
    var key = keys.create(id(alarm));
    alarm.note(key.sealText(NOTE, text), key.wrapped());
  }

  /** The note in clear; null when there is none. */
  String read(Alarm alarm) {
    return alarm.note() == null
        ? null
        : keys.open(alarm.noteKey(), id(alarm)).openText(NOTE, alarm.note());
  }

  private static ObjectId id(Alarm alarm) {
    return new ObjectId("alarm", alarm.id());
  }
}
