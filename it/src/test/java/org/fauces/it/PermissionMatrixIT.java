package org.fauces.it;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fauces.it.Matrix.Cell;
import org.fauces.it.Matrix.State;
import org.fauces.it.MatrixClient.Answer;
import org.fauces.it.MatrixClient.Question;
import org.fauces.it.services.OwnerAccount;
import org.fauces.it.services.Records;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.RunningFauces;
import org.fauces.permission.domain.AddressedObjects;
import org.fauces.permission.domain.Admission;
import org.fauces.permission.domain.Scope;
import org.fauces.permission.domain.UseCase;
import org.fauces.shared.domain.Roles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every cell of the matrix is answered as the table of permissions says, on the running product.
 */
@Tag("NSG-2.1-15")
@Tag("NSG-2.3-12")
@Tag("NSG-2.4-10")
@Tag("NSG-2.4-11")
@Tag("NSG-2.4-12")
@ExtendWith(Installation.class)
class PermissionMatrixIT {
  private static final Set<Scope> ADMINISTERED = Set.of(Scope.ADMINISTERED, Scope.GROUP);

  /** Only whoever asked withdraws (ApprovalsIT), nobody closes the own facility (AccountsIT). */
  private static final Set<String> WITH_RULES =
      Set.of("/approvals/{id}/withdrawal", "/facilities/{id}/closure");

  /** Nothing, what cannot be read, and what is of no use. */
  private static final List<String> BODIES = List.of("", "{", "[]", "{\"id\":7,\"reason\":{}}");

  /** Whose query is judged first; ForeignIT sends one. */
  private static final List<String> WITH_QUERY = List.of("/heat-map", "/comparison");

  private static final int AT_LEAST_CELLS = 5_000;
  private static final int AT_LEAST_BODIES = 80;
  private static final int AT_LEAST_ASKED = 1_500;
  private static final int AT_LEAST_NAMED = 60;
  private static final int UNLISTED_PART = 10;
  private static final long SEED = 4;

  private static MatrixPeople people;
  private static List<Answer> answers;

  @BeforeAll
  static void askForEverything(RunningFauces fauces, Hospital hospital) {
    people = MatrixPeople.hire(fauces, hospital);
    var own = Belongings.here(hospital).ids();
    var foreign = Belongings.elsewhere(hospital).ids();
    var questions =
        chosen().stream()
            .map(cell -> new Question(cell, people.token(cell), ids(cell, own, foreign)))
            .toList();
    var client = new MatrixClient(fauces);
    var inTurn =
        IntStream.rangeClosed(0, 2)
            .mapToObj(turn -> questions.stream().filter(q -> q.cell().turn() == turn).toList());
    answers =
        Stream.concat(withBodies(questions), inTurn)
            .map(client::ask)
            .flatMap(List::stream)
            .toList();
  }

  /** What is refused, asked with other bodies: before the others, some of which end sessions. */
  private static Stream<List<Question>> withBodies(List<Question> questions) {
    var refused = questions.stream().filter(question -> isRefused(question.cell())).toList();
    return BODIES.stream()
        .map(body -> refused.stream().map(question -> question.with(body)).toList());
  }

  /** Every cell of the table's own, and by a seed some of those that are in no row. */
  private static List<Cell> chosen() {
    if ("whole".equals(System.getProperty("fauces.it.matrix"))) {
      return Matrix.cells();
    }
    var random = new Random(SEED);
    return Matrix.cells().stream()
        .filter(cell -> cell.useCase().isPresent() || random.nextInt(UNLISTED_PART) == 0)
        .toList();
  }

  @Test
  void theMatrixIsLarge() {
    assertThat(Matrix.cells()).hasSizeGreaterThanOrEqualTo(AT_LEAST_CELLS);
    assertThat(answers).hasSizeGreaterThanOrEqualTo(AT_LEAST_ASKED);
  }

  @Test
  void whatIsNotInTheTableIsRefused() {
    var unlisted = of(cell -> cell.useCase().isEmpty());
    assertThat(unlisted).hasSizeGreaterThan(AT_LEAST_ASKED / UNLISTED_PART);
    assertThat(differing(unlisted, Set.of(401, 403, 404, 405)))
        .filteredOn(answer -> !(answer.status() == 400 && answer.cell().isTakenForAnId()))
        .isEmpty();
  }

  @Test
  void whoHasNotSignedInOrDoesNotAnyMoreIsNobody() {
    var nobodies = of(cell -> isGuarded(cell) && !cell.isToken());
    assertThat(nobodies).isNotEmpty();
    assertThat(differing(nobodies, Set.of(401))).isEmpty();
  }

  @Test
  void whoLacksTheRoleIsForbiddenWhateverIsAskedFor() {
    var forbidden = of(cell -> isGuarded(cell) && cell.isToken() && !cell.isAdmitted());
    assertThat(forbidden).isNotEmpty();
    assertThat(differing(forbidden, Set.of(403))).isEmpty();
  }

  @Test
  void whoHoldsTheRoleIsLetIn() {
    var admitted = of(cell -> cell.isToken() && cell.isAdmitted());
    assertThat(admitted).isNotEmpty();
    assertThat(admitted)
        .filteredOn(answer -> Set.of(401, 403, 405).contains(answer.status()))
        .filteredOn(answer -> isGuarded(answer.cell()))
        .filteredOn(answer -> !isOfARule(answer))
        .isEmpty();
  }

  /** A rule about what is one's own; who may not at all is still refused as everybody else is. */
  private static boolean isOfARule(Answer answer) {
    return answer.status() == 403
        && isReached(answer.cell())
        && WITH_RULES.contains(answer.cell().path());
  }

  private static boolean isReached(Cell cell) {
    return cell.state() == State.OWN || cell.state() == State.FOREIGN && isOfGroup(cell);
  }

  /** Who may not is told so before the body is read: else it would tell what is asked for. */
  @Test
  void whoeverMayNotIsRefusedWhateverTheBodyIs() {
    for (String body : BODIES) {
      var refused =
          answers.stream().filter(answer -> answer.question().body().equals(body)).toList();
      assertThat(refused).hasSizeGreaterThan(AT_LEAST_BODIES);
      assertThat(refused)
          .allSatisfy(
              answer ->
                  assertThat(answer.status())
                      .isEqualTo(answer.cell().state() == State.NOBODY ? 401 : 403));
    }
  }

  /**
   * One cell of each kind for an endpoint: whom nothing is asked of, and one who lacks the role.
   */
  private static boolean isRefused(Cell cell) {
    if (!isGuarded(cell) || cell.verb().equals("GET")) {
      return false;
    }
    boolean isLacking =
        cell.state() == State.OWN
            && Roles.ALL.stream()
                .sorted()
                .filter(role -> !new Cell(cell.verb(), cell.path(), role, State.OWN).isAdmitted())
                .findFirst()
                .filter(cell.role()::equals)
                .isPresent();
    return cell.state() == State.NOBODY || isLacking;
  }

  /** Where neither body nor query is judged before, what is foreign is not there. */
  @Test
  void whatIsReadElsewhereIsNotThere() {
    var read =
        of(
            cell ->
                cell.verb().equals("GET")
                    && cell.path().contains("{")
                    && WITH_QUERY.stream().noneMatch(cell.path()::endsWith)
                    && cell.isAdmitted());
    assertThat(read)
        .filteredOn(answer -> answer.cell().isToken() && answer.cell().state() != State.OWN)
        .filteredOn(answer -> !isOfGroup(answer.cell()) || answer.cell().state() == State.UNKNOWN)
        .isNotEmpty()
        .extracting(Answer::status)
        .containsOnly(404);
  }

  @Test
  void whatIsForeignLooksLikeWhatIsNot() {
    var strange =
        of(
            cell ->
                cell.isAdmitted()
                    && !isOfGroup(cell)
                    && (cell.state() == State.FOREIGN || cell.state() == State.UNKNOWN));
    assertThat(strange).isNotEmpty();
    assertThat(strange).allSatisfy(answer -> assertThat(answer.status()).isBetween(400, 499));
    var byRequest =
        strange.stream()
            .collect(
                groupingBy(
                    answer ->
                        List.of(answer.cell().verb(), answer.cell().path(), answer.cell().role()),
                    Collectors.mapping(Answer::status, Collectors.toSet())));
    assertThat(byRequest).allSatisfy((request, statuses) -> assertThat(statuses).hasSize(1));
  }

  @Test
  void nothingBreaksAndEveryRefusalIsAProblem() {
    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isLessThan(500));
    assertThat(answers)
        .filteredOn(answer -> answer.status() >= 400)
        .allSatisfy(
            answer -> assertThat(answer.mediaType()).startsWith(problemType(answer.cell())));
  }

  private static String problemType(Cell cell) {
    return cell.path().startsWith("/scim/") ? "application/scim+json" : "application/problem+json";
  }

  /** A denial is one event, of the use case that was asked for. */
  @Test
  void everyDenialIsRecordedUnderItsUseCase(RunningFauces fauces) {
    var records = new Records(OwnerAccount.of(fauces));
    var denied = new TreeMap<String, Long>();
    of(cell -> isGuarded(cell) && cell.isToken() && !cell.isAdmitted())
        .forEach(
            answer ->
                denied.merge(
                    answer.cell().useCase().map(UseCase::name).orElse("none"), 1L, Long::sum));
    var recorded = new TreeMap<String, Long>();
    people.all().stream()
        .flatMap(
            who ->
                records
                    .texts(
                        """
                        select action from fauces_audit.audit_event
                        where outcome = 'DENIED' and account_id = ?""",
                        who.accountId())
                    .stream())
        .forEach(action -> recorded.merge(action, 1L, Long::sum));

    assertThat(denied).isNotEmpty();
    // an address may be met by another template as well, as /patients/search by /patients/{id}
    assertThat(denied)
        .allSatisfy(
            (useCase, count) ->
                assertThat(recorded.getOrDefault(useCase, 0L)).isGreaterThanOrEqualTo(count));
    var refusals = answers.stream().filter(answer -> answer.status() == 403).count();
    assertThat(recorded.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(refusals);
  }

  /** Also what is foreign or is not there: nothing is looked up for whoever may not ask. */
  @Test
  void everyDenialNamesWhatItsAddressNames(RunningFauces fauces) {
    var named =
        Set.copyOf(
            new Records(OwnerAccount.of(fauces))
                .texts(
                    """
                    select distinct concat(e.action, ' ', lower(hex(o.entity_id)))
                    from fauces_audit.audit_event e
                      join fauces_audit.audit_event_entity o on o.event_id = e.id
                    where e.outcome = 'DENIED' and e.reason = 'forbidden'"""));
    var asked =
        of(cell -> isGuarded(cell) && cell.isToken() && !cell.isAdmitted()).stream()
            .flatMap(PermissionMatrixIT::addressed)
            .collect(Collectors.toSet());

    assertThat(asked).hasSizeGreaterThan(AT_LEAST_NAMED);
    assertThat(named).containsAll(asked);
  }

  private static Stream<String> addressed(Answer answer) {
    var useCase = answer.cell().useCase().orElseThrow().name();
    var address = answer.cell().address(answer.question().ids());
    return AddressedObjects.of(List.of(address.split("/"))).keySet().stream()
        .filter(answer.question().ids()::containsValue) // others are made anew for each request
        .map(id -> useCase + " " + id.toString().replace("-", ""));
  }

  private static List<Answer> of(Predicate<Cell> chosen) {
    return answers.stream().filter(answer -> chosen.test(answer.cell())).toList();
  }

  private static List<Answer> differing(List<Answer> of, Set<Integer> statuses) {
    return of.stream().filter(answer -> !statuses.contains(answer.status())).toList();
  }

  /** Nothing that is administered is foreign to whoever administers the group. */
  private static boolean isOfGroup(Cell cell) {
    return cell.role().equals(Roles.GROUP_ADMIN)
        && cell.useCase()
            .map(row -> row.access().scope())
            .filter(ADMINISTERED::contains)
            .isPresent();
  }

  private static boolean isGuarded(Cell cell) {
    return cell.useCase()
        .filter(useCase -> useCase.access().admission() == Admission.ROLES)
        .isPresent();
  }

  private static Map<String, UUID> ids(
      Cell cell, Map<String, UUID> own, Map<String, UUID> foreign) {
    if (cell.path().endsWith("/closure") && cell.state() == State.FOREIGN) {
      return Map.of(); // an administrator of the group would close the facility of other tests
    }
    return switch (cell.state()) {
      case UNKNOWN -> Map.of();
      case FOREIGN -> foreign;
      default -> own;
    };
  }
}
