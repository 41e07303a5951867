package org.fauces.permission.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.fauces.patient.rest.PatientsResource;
import org.fauces.permission.domain.Access;
import org.fauces.permission.domain.Permissions;
import org.fauces.permission.service.Gate;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.service.RequestContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("NSG-2.1-15")
class DoorkeeperTest {
  private static final UUID PATIENT = UUID.randomUUID();

  private final Doorkeeper doorkeeper = new Doorkeeper();
  private final List<Access> asked = new ArrayList<>();
  private final List<String> denied = new ArrayList<>();
  private ProblemType refusal;
  private boolean isSomebody = true;

  @BeforeEach
  void connect() {
    doorkeeper.request = new RequestContext();
    doorkeeper.denials =
        answered ->
            denied.add(doorkeeper.request.useCase().orElse("nothing") + " " + answered.slug());
    doorkeeper.gate =
        new Gate() {
          @Override
          public void admit(Access access) {
            asked.add(access);
            if (refusal != null) {
              throw new DomainException(refusal, null);
            }
          }

          @Override
          public boolean isSomebody() {
            return isSomebody;
          }
        };
  }

  @Test
  void theRowOfTheEndpointIsAsked() throws Exception {
    enter(PatientsResource.class.getMethod("get", UUID.class));
    var row = Permissions.shipped().find("PATIENT_READ").orElseThrow();
    assertThat(asked).containsExactly(row.access());
    assertThat(denied).isEmpty();
  }

  @Test
  void aDenialNamesTheUseCase() {
    refusal = ProblemType.FORBIDDEN;
    assertRefused(ProblemType.FORBIDDEN, "get", UUID.class);
    assertThat(denied).containsExactly("PATIENT_READ forbidden");
    assertThat(doorkeeper.request.objects()).containsExactly(entry(PATIENT, "PATIENT"));
  }

  @Test
  void whoIsNobodyIsNotRecorded() {
    refusal = ProblemType.NOT_SIGNED_IN;
    isSomebody = false;
    assertRefused(ProblemType.NOT_SIGNED_IN, "get", UUID.class);
    assertThat(denied).isEmpty();
  }

  @Test
  void anEndpointThatNobodyListedIsRefusedWhoeverCalls() throws Exception {
    var method = Unlisted.class.getDeclaredMethod("open");
    assertThatThrownBy(() -> enter(method))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.FORBIDDEN));
    assertThat(asked).isEmpty();
    assertThat(denied).containsExactly("nothing forbidden");
  }

  private void assertRefused(ProblemType type, String method, Class<?>... parameters) {
    assertThatThrownBy(() -> enter(PatientsResource.class.getMethod(method, parameters)))
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.type()).isEqualTo(type));
  }

  private void enter(Method called) {
    doorkeeper.resource =
        new ResourceInfo() {
          @Override
          public Method getResourceMethod() {
            return called;
          }

          @Override
          public Class<?> getResourceClass() {
            return called.getDeclaringClass();
          }
        };
    doorkeeper.filter(asked());
  }

  private static ContainerRequestContext asked() {
    var segments =
        Stream.of("v1", "patients", PATIENT.toString())
            .map(segment -> fake(PathSegment.class, Map.of("getPath", segment)))
            .toList();
    var address = fake(UriInfo.class, Map.of("getPathSegments", segments));
    return fake(ContainerRequestContext.class, Map.of("getUriInfo", address));
  }

  private static <T> T fake(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            DoorkeeperTest.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, called, arguments) -> answers.get(called.getName())));
  }

  @Path("patients")
  private interface Unlisted {
    @GET
    @Path("all")
    void open();
  }
}
