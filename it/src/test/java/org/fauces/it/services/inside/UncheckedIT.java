package org.fauces.it.services.inside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fauces.examination.service.QuestionnaireService;
import org.fauces.identity.service.AccessTokens;
import org.fauces.identity.service.Granted;
import org.fauces.it.services.server.ServicesArchive;
import org.fauces.patient.service.PatientService;
import org.fauces.permission.domain.Address;
import org.fauces.permission.domain.Admission;
import org.fauces.permission.domain.Permissions;
import org.fauces.permission.domain.UseCase;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Roles;
import org.fauces.shared.service.CallerPrincipal;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The whole product without a single check of the container's: neither annotations nor constraints
 * name a role any more. What is refused now, the application refuses by itself. Runs after the
 * other tests inside the server: its archive takes the place of theirs, and the people they share
 * are made once.
 */
@Order(Integer.MAX_VALUE - 3)
@Tag("NSG-2.1-15")
@Tag("NSG-2.3-12")
@ExtendWith(ArquillianExtension.class)
public class UncheckedIT {
  private static final String PORT = "fauces.it.http.port"; // of the server's bootstrap
  private static final Permissions TABLE = Permissions.shipped();
  private static final int AT_LEAST_SERVICES = 25;

  private final HttpClient client = HttpClient.newHttpClient();

  @Inject BeanManager beans;
  @Inject Callers callers;
  @Inject Newcomers newcomers;
  @Inject QuestionnaireService questionnaires;
  @Inject AccessTokens tokens;

  @Deployment
  public static EnterpriseArchive archive() {
    return ServicesArchive.unchecked();
  }

  @Test
  void theContainerKnowsOfNoRole() {
    assertThat(PatientService.class.isAnnotationPresent(RolesAllowed.class)).isFalse();
    assertThat(Guarded.all(beans)).allMatch(Guarded::isOpen);
  }

  @Test
  void everyServiceStillRefusesEveryRoleThatItsRowDoesNotName() throws Exception {
    var services = guarded();
    assertThat(services).hasSizeGreaterThan(AT_LEAST_SERVICES);
    var unrefused = new ArrayList<String>();
    for (String role : Roles.ALL) {
      unrefused.addAll(
          callers.as(
              newcomers.with(role),
              () ->
                  services.stream()
                      .filter(service -> !row(service).access().roles().contains(role))
                      .filter(service -> !isRefused(service, ProblemType.FORBIDDEN))
                      .map(service -> service.name() + " by " + role)
                      .toList()));
    }
    assertThat(unrefused).isEmpty();
  }

  @Test
  void everyServiceStillRefusesNobody() throws Exception {
    var unrefused =
        callers.as(
            Someone.NOBODY,
            () ->
                guarded().stream()
                    .filter(service -> !isRefused(service, ProblemType.NOT_SIGNED_IN))
                    .map(Guarded::name)
                    .toList());
    assertThat(unrefused).isEmpty();
  }

  @Test
  void everyStepIsRefusedOutsideOfItsUseCase() throws Exception {
    var steps = Guarded.all(beans).stream().filter(each -> TABLE.isStep(each.name())).toList();
    assertThat(steps).isNotEmpty();
    var unrefused =
        callers.as(
            newcomers.with(Roles.PHYSICIAN),
            () ->
                steps.stream()
                    .filter(step -> !isRefused(step, ProblemType.FORBIDDEN))
                    .map(Guarded::name)
                    .toList());
    assertThat(unrefused).isEmpty();
  }

  @Test
  void whoHoldsTheRoleIsStillLetIn() throws Exception {
    assertThat(callers.as(newcomers.with(Roles.NURSE), questionnaires::current)).isNotNull();
    assertThat(ask(new Address("GET", "/questionnaires/current"), Roles.NURSE)).isEqualTo(200);
  }

  @Test
  void theApiStillRefusesEveryRoleThatTheRowDoesNotName() throws Exception {
    var unrefused = new ArrayList<String>();
    for (UseCase row : TABLE.all()) {
      for (Address endpoint : row.doors().api()) {
        for (String role : rolesWithout(row)) {
          int status = ask(endpoint, role);
          if (status != 403) {
            unrefused.add(endpoint + " by " + role + ": " + status);
          }
        }
      }
    }
    assertThat(unrefused).isEmpty();
  }

  @Test
  void apiAndPortalStillRefuseNobody() throws Exception {
    var unrefused = new ArrayList<String>();
    for (UseCase row : TABLE.all()) {
      if (row.access().admission() == Admission.ROLES) {
        for (Address endpoint : row.doors().api()) {
          note(unrefused, endpoint, send("/api/v1", endpoint, null), 401);
        }
        for (Address page : row.doors().portal()) {
          note(unrefused, page, send("/portal", page, null), 302); // to the sign-in
        }
      }
    }
    assertThat(unrefused).isEmpty();
  }

  private static void note(List<String> unrefused, Address address, int status, int expected) {
    if (status != expected) {
      unrefused.add(address + ": " + status);
    }
  }

  private static Set<String> rolesWithout(UseCase row) {
    var roles = new HashSet<>(Roles.ALL);
    roles.removeAll(row.access().roles());
    return row.access().admission() == Admission.ROLES ? roles : Set.of();
  }

  private int ask(Address endpoint, String role) throws Exception {
    var who = newcomers.with(role);
    var principal = new CallerPrincipal(who.accountId(), who.facilityId(), who.sessionId());
    var granted = new Granted(principal, who.roles(), Set.of("pwd"), null);
    return send("/api/v1", endpoint, tokens.issue(granted).compact().reveal());
  }

  private int send(String root, Address address, String token) throws Exception {
    var path = address.path().replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
    var uri = "http://127.0.0.1:" + System.getProperty(PORT) + root + path.replace("*", "any");
    var request =
        HttpRequest.newBuilder(URI.create(uri))
            .header("Sec-Fetch-Site", "same-origin")
            .header("Content-Type", mediaType(address));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    var body =
        address.verb().equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}");
    return client
        .send(request.method(address.verb(), body).build(), BodyHandlers.discarding())
        .statusCode();
  }

  private static String mediaType(Address address) {
    if (address.path().contains("/photos")) {
      return address.verb().equals("PUT") ? "image/jpeg" : "multipart/form-data; boundary=x";
    }
    if (address.verb().equals("PUT") && address.path().equals("/models/{id}")) {
      return "application/octet-stream";
    }
    return address.path().endsWith("/staff-lists") ? "text/csv" : "application/json";
  }

  private List<Guarded> guarded() {
    return Guarded.all(beans).stream()
        .filter(
            each ->
                TABLE
                    .ofService(each.name())
                    .filter(row -> row.access().admission() == Admission.ROLES)
                    .isPresent())
        .toList();
  }

  private static UseCase row(Guarded service) {
    return TABLE.ofService(service.name()).orElseThrow();
  }

  private static boolean isRefused(Guarded service, ProblemType type) {
    return service.refusal() instanceof DomainException problem && problem.type() == type;
  }
}
