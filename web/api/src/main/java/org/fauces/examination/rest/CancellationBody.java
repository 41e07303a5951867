package org.fauces.examination.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.examination.domain.StopReason;
import org.fauces.examination.service.CancelExamination;
import org.fauces.shared.format.JsonFields;

/** Why an examination ends before a decision; the note is never printed. */
@Schema(name = "Cancellation")
record CancellationBody(
    @Schema(required = true) Reason reason,
    @Schema(maxLength = CancelExamination.MAX_NOTE) String note) {
  /** The reasons a person can give; contraindications follow from the interview alone. */
  @Schema(name = "CancellationReason")
  enum Reason {
    WRONG_PATIENT(StopReason.WRONG_PATIENT),
    PATIENT_DECLINED(StopReason.PATIENT_DECLINED),
    NOT_NEEDED(StopReason.NOT_NEEDED),
    OTHER(StopReason.OTHER);

    private final StopReason stop;

    Reason(StopReason stop) {
      this.stop = stop;
    }
  }

  static CancellationBody read(JsonFields fields) {
    return new CancellationBody(
        fields.constant("reason", Reason.class),
        fields.optionalText("note", CancelExamination.MAX_NOTE).orElse(null));
  }

  CancelExamination command(UUID id, int version) {
    return new CancelExamination(id, version, reason.stop, note);
  }

  @Override
  public String toString() {
    return "CancellationBody[" + reason + "]";
  }
}
