package org.fauces.it.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.fauces.it.services.HeldRow;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Person;
import org.fauces.it.support.RunningFauces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two changes of the group's administrators meet in the database, and both are done. */
@Tag("NSG-1.2-02")
@ExtendWith(Installation.class)
class LockOrderIT {
  private static final String WAITING = "select%for update%";

  private final RunningFauces fauces;
  private final Hospital hospital;

  LockOrderIT(RunningFauces fauces, Hospital hospital) {
    this.fauces = fauces;
    this.hospital = hospital;
  }

  @Test
  void aGroupThatLosesTwoAdministratorsMeetsOneWhoIsDisabled() throws Exception {
    var leavers = Stream.generate(this::administrator).limit(2).sorted(this::byId).toList();
    var scim = new ScimClient(hospital, hospital.person("GROUP_PROVISIONER"));
    var group = ScimClient.group(hospital.here(), "group-admin");
    var ids = leavers.stream().map(Person::accountId).toArray(UUID[]::new);
    hospital.token(hospital.administrator()); // signing in waits for nobody
    hospital.token(scim.machine());

    var answers =
        inTurn(
            () -> scim.patch(group, ScimClient.members("remove", ids)),
            () -> AccountChanges.of(hospital).disable(leavers.get(1), "LEFT"));

    assertThat(answers.stream().map(Response::statusCode)).containsExactly(200, 200);
  }

  /**
   * The second begins when the first waits for the installation's row, which is held until then.
   */
  private List<Response> inTurn(Callable<Response> one, Callable<Response> other) throws Exception {
    var executor = Executors.newFixedThreadPool(2);
    try (var row = HeldRow.installation(fauces)) {
      var first = executor.submit(one);
      row.await(1, WAITING);
      var second = executor.submit(other);
      row.releaseBehind(2, WAITING);
      return List.of(first.get(), second.get());
    } finally {
      executor.shutdown();
    }
  }

  private Person administrator() {
    return hospital.invite("it-lock-" + UUID.randomUUID(), hospital.here(), "GROUP_ADMIN");
  }

  private int byId(Person one, Person other) {
    return one.accountId().compareTo(other.accountId());
  }
}
