package org.fauces.it.services.inside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.fauces.diagnosis.service.DecisionService;
import org.fauces.it.services.Records;
import org.junit.jupiter.api.Test;

/** What the container makes of entities, and what of them reaches the rows. */
class RowsIT extends Inside {
  private static final String WOVEN = "org.eclipse.persistence.internal.weaving.PersistenceWeaved";

  @Inject DecisionService decisions;
  @Inject Visits visits;
  @Inject PatientRows rows;
  @Inject Records records;

  @Test
  void entitiesAreWoven() throws Exception {
    var patient = rows.find(visits.patient().id());
    assertThat(Arrays.stream(patient.getClass().getInterfaces()).map(Class::getName))
        .contains(WOVEN);
  }

  @Test
  void noColumnOfAnyTableHoldsAClearNameOrText() throws Exception {
    var examination = visits.opened();
    var decision = Commands.decision(examination.id(), examination.version());
    callers.as(staff.physician(), () -> decisions.decide(decision));

    assertThat(columnsHolding(Commands.FAMILY_NAME)).isEmpty();
    assertThat(columnsHolding(Commands.FREE_TEXT)).isEmpty();
    // a search that finds nothing anywhere would prove nothing
    assertThat(columnsHolding(Staff.HOSPITAL)).containsExactly("fauces.facility.name");
  }

  private List<String> columnsHolding(String text) {
    return records
        .texts(
            """
            select concat_ws('.', table_schema, table_name, column_name)
            from information_schema.columns where table_schema like 'fauces%'
              and data_type regexp 'char|text|binary|blob|json'""")
        .stream()
        .filter(column -> holds(column.split("\\."), text))
        .toList();
  }

  private boolean holds(String[] column, String text) {
    var rows =
        "select count(*) from %s.%s where instr(%s, cast(? as binary)) > 0"
            .formatted(column[0], column[1], "`" + column[2] + "`");
    return records.count(rows, text) > 0;
  }
}
