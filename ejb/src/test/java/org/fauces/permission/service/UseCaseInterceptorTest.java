package org.fauces.permission.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.Outcome;
import org.fauces.audit.domain.Recorded;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.AuditTrail;
import org.fauces.permission.domain.Access;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.domain.ProblemType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** By the shipped table: classes of these names and methods stand for the services. */
@Tag("NSG-2.1-15")
@Tag("NSG-2.4-11")
class UseCaseInterceptorTest {
  private static final Callable<Object> NOTHING = () -> null;

  private final AuditSubjects subjects = new AuditSubjects();
  private final List<Recorded> trail = new ArrayList<>();
  private final UseCaseInterceptor interceptor = new UseCaseInterceptor();
  private DomainException refusal;
  private boolean isSomebody = true;

  @BeforeEach
  void connect() {
    interceptor.gate = new FixedGate();
    interceptor.subjects = subjects;
    interceptor.records = new Records();
    interceptor.records.gate = interceptor.gate;
    interceptor.records.subjects = subjects;
    interceptor.records.trail = new ListedTrail();
  }

  @Test
  void aSuccessIsRecordedOnce() throws Exception {
    assertThat(call(PatientService.class, "get", () -> "found")).isEqualTo("found");
    assertThat(trail).containsExactly(success(AuditAction.PATIENT_READ));
  }

  @Test
  void whatFoundNothingToDoIsNoSuccess() throws Exception {
    call(AccountCare.class, "lapse", untouched());
    assertThat(trail).isEmpty();
    call(AccountCare.class, "lapse", NOTHING);
    assertThat(trail).containsExactly(success(AuditAction.ROLE_LAPSE));

    assertThatThrownBy(() -> call(PatientService.class, "get", untouched()))
        .as("its row knows no such end")
        .isInstanceOf(IllegalStateException.class);
  }

  private Callable<Object> untouched() {
    return () -> {
      subjects.leaveUntouched();
      return null;
    };
  }

  @Test
  void aFailureIsRecordedAndThrownOn() {
    assertThatThrownBy(() -> call(PatientService.class, "get", fail(new NotFound())))
        .isInstanceOf(NotFound.class);
    assertThat(trail).containsExactly(failure(AuditAction.PATIENT_READ));
  }

  @Test
  void whoIsDeniedNeverGetsIn() {
    refusal = new DomainException(ProblemType.FORBIDDEN, null);
    assertRefused(() -> call(PatientService.class, "get", reached()), ProblemType.FORBIDDEN);
    assertThat(trail).containsExactly(denied(AuditAction.PATIENT_READ));
  }

  @Test
  void whoIsNobodyIsNotRecorded() {
    refusal = new DomainException(ProblemType.NOT_SIGNED_IN, null);
    isSomebody = false;
    assertRefused(() -> call(PatientService.class, "get", reached()), ProblemType.NOT_SIGNED_IN);
    assertThat(trail).isEmpty();
  }

  @Test
  void whatIsRefusedOnceMoreThanIsToldIsNotRecorded() {
    Callable<Object> garbage =
        () -> {
          subjects.leaveUnrecorded();
          throw new DomainException(ProblemType.TOO_MANY_ATTEMPTS, null);
        };
    var type = ProblemType.TOO_MANY_ATTEMPTS;
    assertRefused(() -> call(RefreshService.class, "refresh", garbage), type);
    assertThat(trail).isEmpty();

    Callable<Object> told = fail(new DomainException(type, null));
    assertRefused(() -> call(RefreshService.class, "refresh", told), type);
    assertThat(trail).containsExactly(failure(AuditAction.TOKEN_REFRESH));
  }

  @Test
  void whatTheTableDoesNotListIsRefused() {
    assertRefused(() -> call(PatientService.class, "erase", reached()), ProblemType.FORBIDDEN);
    assertRefused(() -> call(Unlisted.class, "get", reached()), ProblemType.FORBIDDEN);
  }

  @Test
  void aStepRunsInsideItsUseCaseAlone() throws Exception {
    assertRefused(() -> call(PhotoRows.class, "get", reached()), ProblemType.FORBIDDEN);
    assertThat(call(PhotoService.class, "picture", () -> call(PhotoRows.class, "get", () -> 1)))
        .isEqualTo(1);
    assertRefused(
        () -> call(PhotoService.class, "picture", () -> call(PhotoRows.class, "commit", reached())),
        ProblemType.FORBIDDEN);
  }

  @Test
  void whatTheUseCaseWroteItselfIsNotWrittenAgain() throws Exception {
    call(PhotoService.class, "receive", writing(AuditAction.PHOTO_READ));
    assertThat(trail).containsExactly(success(AuditAction.PHOTO_READ));
  }

  @Test
  void whatTheRowDoesNotSayUndoesTheUseCase() {
    assertThatThrownBy(() -> call(PhotoService.class, "receive", writing(AuditAction.PATIENT_READ)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("PHOTO_RECEIVE wrote [PATIENT_READ SUCCESS]");
  }

  @Test
  void aFailureThatWasToldIsNotToldAgain() {
    assertThatThrownBy(
            () ->
                call(
                    AnalysisService.class,
                    "analyse",
                    () -> {
                      write(AuditAction.ANALYSIS_CLAIM);
                      write(AuditAction.ANALYSIS_FAIL);
                      throw new DomainException(ProblemType.ANALYSIS_FAILED, null);
                    }))
        .isInstanceOf(DomainException.class);
    assertThat(trail)
        .containsExactly(success(AuditAction.ANALYSIS_CLAIM), success(AuditAction.ANALYSIS_FAIL));
  }

  @Test
  void aSuccessThatDidNotComeToItsEndIsAFailure() {
    assertThatThrownBy(
            () ->
                call(
                    PhotoService.class,
                    "receive",
                    () -> {
                      write(AuditAction.PHOTO_RECEIVE);
                      throw new IllegalStateException("the commit failed");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(trail).endsWith(failure(AuditAction.PHOTO_RECEIVE));
  }

  @Test
  void aUseCaseInsideAnotherIsRecordedBesides() throws Exception {
    call(PatientService.class, "get", () -> call(PatientService.class, "search", NOTHING));
    assertThat(trail)
        .containsExactly(success(AuditAction.PATIENT_SEARCH), success(AuditAction.PATIENT_READ));
  }

  @Test
  void aRecordThatCannotBeWrittenFailsTheUseCase() {
    interceptor.records.trail =
        new ListedTrail() {
          @Override
          public void success(AuditAction action) {
            throw new IllegalStateException("no space");
          }
        };
    assertThatThrownBy(() -> call(PatientService.class, "get", NOTHING))
        .isInstanceOf(IllegalStateException.class);
    assertThat(trail).containsExactly(failure(AuditAction.PATIENT_READ));
  }

  @Test
  void whatTheServerDoesByItselfNeedsNoRequest() throws Exception {
    interceptor.subjects = null;
    assertThat(call(SchemaProbe.class, "complaint", () -> "none")).isEqualTo("none");
  }

  private Object call(Class<?> service, String method, Callable<Object> deed) throws Exception {
    var called = service.getDeclaredMethod(method);
    return interceptor.guard(
        (InvocationContext)
            Proxy.newProxyInstance(
                UseCaseInterceptorTest.class.getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (proxy, asked, arguments) ->
                    asked.getName().equals("getMethod") ? called : deed.call()));
  }

  private static void assertRefused(Callable<Object> call, ProblemType type) {
    assertThatThrownBy(call::call)
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.type()).isEqualTo(type));
  }

  private static Callable<Object> reached() {
    return fail(new AssertionError("reached what must not be reached"));
  }

  private static Callable<Object> fail(Throwable thrown) {
    return () -> {
      if (thrown instanceof Exception e) {
        throw e;
      }
      throw (Error) thrown;
    };
  }

  private Callable<Object> writing(AuditAction action) {
    return () -> {
      write(action);
      return null;
    };
  }

  private void write(AuditAction action) {
    subjects.wrote(success(action));
    trail.add(success(action));
  }

  private static Recorded success(AuditAction action) {
    return new Recorded(action, Outcome.SUCCESS);
  }

  private static Recorded failure(AuditAction action) {
    return new Recorded(action, Outcome.FAILURE);
  }

  private static Recorded denied(AuditAction action) {
    return new Recorded(action, Outcome.DENIED);
  }

  private class FixedGate extends Gate {
    @Override
    public void admit(Access access) {
      if (refusal != null) {
        throw refusal;
      }
    }

    @Override
    public boolean isSomebody() {
      return isSomebody;
    }
  }

  private class ListedTrail extends AuditTrail {
    @Override
    public void success(AuditAction action) {
      write(action);
    }

    @Override
    public void failure(AuditAction action, Exception cause) {
      trail.add(new Recorded(action, outcomeOf(cause)));
    }
  }

  private interface RefreshService {
    Object refresh();
  }

  private interface PatientService {
    void get();

    void search();

    void erase();
  }

  private interface AccountCare {
    void lapse();
  }

  private interface PhotoService {
    void receive();

    void picture();
  }

  private interface PhotoRows {
    void get();

    void commit();
  }

  private interface AnalysisService {
    void analyse();
  }

  private interface SchemaProbe {
    void complaint();
  }

  private interface Unlisted {
    void get();
  }
}
