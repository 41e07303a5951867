package org.fauces.audit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.domain.Outcome;
import org.fauces.audit.service.AuditSubjects.Subject;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.domain.ProblemType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditedInterceptorTest {
  private static final UUID PATIENT = UUID.randomUUID();
  private static final UUID OTHER = UUID.randomUUID();

  private final AuditSubjects subjects = new AuditSubjects();
  private final List<Written> written = new ArrayList<>();
  private final AuditedInterceptor interceptor = new AuditedInterceptor();

  @BeforeEach
  void connect() {
    interceptor.subjects = subjects;
    interceptor.trail = new RecordingTrail();
  }

  @Test
  void oneSuccessIsOneRecordThatNamesWhatItWasAbout() throws Exception {
    interceptor.record(call("read", () -> about(PATIENT)));
    assertThat(written)
        .containsExactly(new Written(AuditAction.PATIENT_READ, Outcome.SUCCESS, of(PATIENT)));
  }

  @Test
  void aFailureIsRecordedAndThrownOn() {
    assertThatThrownBy(
            () ->
                interceptor.record(
                    call(
                        "read",
                        () -> {
                          about(PATIENT);
                          throw new NotFound();
                        })))
        .isInstanceOf(NotFound.class);
    assertThat(written)
        .containsExactly(new Written(AuditAction.PATIENT_READ, Outcome.FAILURE, of(PATIENT)));
  }

  @Test
  void whoIsNotSignedInOrMayNotIsDenied() {
    assertThat(AuditTrail.outcomeOf(new DomainException(ProblemType.NOT_SIGNED_IN, null)))
        .isEqualTo(Outcome.DENIED);
    assertThat(AuditTrail.outcomeOf(new DomainException(ProblemType.FORBIDDEN, null)))
        .isEqualTo(Outcome.DENIED);
    assertThat(AuditTrail.outcomeOf(new IllegalStateException())).isEqualTo(Outcome.FAILURE);
  }

  @Test
  void aUseCaseInsideAnotherNamesItsOwnObjectsOnly() throws Exception {
    interceptor.record(
        call(
            "read",
            () -> {
              about(PATIENT);
              interceptor.record(call("search", () -> about(OTHER)));
              return about(PATIENT);
            }));
    assertThat(written)
        .containsExactly(
            new Written(AuditAction.PATIENT_SEARCH, Outcome.SUCCESS, of(OTHER)),
            new Written(AuditAction.PATIENT_READ, Outcome.SUCCESS, of(PATIENT)));
  }

  @Test
  void aUseCaseThatWritesItsOwnSuccessIsNotRecordedTwice() throws Exception {
    interceptor.record(call("upload", () -> about(PATIENT)));
    assertThat(written).isEmpty();
  }

  @Test
  void aRecordThatCannotBeWrittenFailsTheUseCase() {
    interceptor.trail =
        new RecordingTrail() {
          @Override
          public void success(AuditAction action) {
            throw new IllegalStateException("no space");
          }
        };
    assertThatThrownBy(() -> interceptor.record(call("read", () -> about(PATIENT))))
        .isInstanceOf(IllegalStateException.class);
    assertThat(written).extracting(Written::outcome).containsExactly(Outcome.FAILURE);
  }

  @Test
  void outsideOfAUseCaseNothingIsNamed() {
    subjects.about(EntityKind.PATIENT, PATIENT);
    assertThat(subjects.current()).isEmpty();
  }

  private Object about(UUID id) {
    subjects.about(EntityKind.PATIENT, id);
    return id;
  }

  private static List<Subject> of(UUID id) {
    return List.of(new Subject(EntityKind.PATIENT, id));
  }

  private static InvocationContext call(String useCase, Callable<Object> deed) throws Exception {
    Method method = UseCases.class.getDeclaredMethod(useCase);
    return (InvocationContext)
        Proxy.newProxyInstance(
            AuditedInterceptorTest.class.getClassLoader(),
            new Class<?>[] {InvocationContext.class},
            (proxy, called, arguments) ->
                called.getName().equals("getMethod") ? method : deed.call());
  }

  private record Written(AuditAction action, Outcome outcome, List<Subject> subjects) {}

  /** Keeps what would be written. */
  private class RecordingTrail extends AuditTrail {
    @Override
    public void success(AuditAction action) {
      written.add(
          new Written(action, Outcome.SUCCESS, AuditedInterceptorTest.this.subjects.current()));
    }

    @Override
    public void failure(AuditAction action, Exception cause) {
      written.add(
          new Written(action, outcomeOf(cause), AuditedInterceptorTest.this.subjects.current()));
    }
  }

  private interface UseCases {
    @Audited(AuditAction.PATIENT_READ)
    void read();

    @Audited(AuditAction.PATIENT_SEARCH)
    void search();

    @Audited(value = AuditAction.PHOTO_RECEIVE, writesOwnSuccess = true)
    void upload();
  }
}
