package org.fauces.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.fauces.cli.CommandFailure;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("NSG-2.6-08")
class CommandEventsTest extends RealTrail {
  @Test
  void aTrailOfAVersionBeforeIsWrittenToAsLongAsNothingFails() throws SQLException {
    var events = commandEvents();
    events.begin("audit verify").end(1);
    change("alter table fauces_audit.audit_event drop column reason");
    try {
      events.begin("audit export").end(0);
      assertThatThrownBy(() -> events.begin("audit verify").end(1))
          .isInstanceOf(CommandFailure.class)
          .hasMessageStartingWith("How this command ended");
    } finally {
      change("alter table fauces_audit.audit_event add column reason varchar(64) null");
    }
    assertThat(outcomes())
        .containsExactlyInAnyOrder(
            "OPERATOR_COMMAND_BEGIN SUCCESS",
            "OPERATOR_COMMAND FAILURE",
            "OPERATOR_COMMAND_BEGIN SUCCESS",
            "OPERATOR_COMMAND SUCCESS",
            "OPERATOR_COMMAND_BEGIN SUCCESS");
  }

  private static List<String> outcomes() throws SQLException {
    return texts("select concat(action, ' ', outcome) from fauces_audit.audit_event");
  }
}
