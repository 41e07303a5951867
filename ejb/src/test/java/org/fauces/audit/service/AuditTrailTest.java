package org.fauces.audit.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.AuditEvent;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.domain.Outcome;
import org.fauces.audit.domain.UntoldReason;
import org.fauces.audit.service.AuditSubjects.Subject;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.service.CallerPrincipal;
import org.fauces.shared.service.ContainerCaller;
import org.fauces.shared.service.RequestContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("NSG-2.6-09")
class AuditTrailTest {
  private static final int COLUMN = 64;

  private final AuditTrail trail = new AuditTrail();
  private final List<AuditEvent> written = new ArrayList<>();
  private final List<Subject> namedApart = new ArrayList<>();

  @BeforeEach
  void connect() {
    trail.subjects = new AuditSubjects();
    trail.request = new RequestContext();
    trail.clock = Clock.systemUTC();
    trail.origin = new AuditOrigin();
    trail.origin.nodeId = UUID.randomUUID();
    trail.caller = new Nobody();
    trail.events =
        new AuditEvents() {
          @Override
          void add(AuditEvent event, List<Subject> named) {
            written.add(event);
          }

          @Override
          void addApart(AuditEvent event, List<Subject> named) {
            written.add(event);
            namedApart.addAll(named);
          }
        };
    trail.subjects.begin("SIGN_IN", true);
  }

  @Test
  void aSuccessHasNoReason() {
    trail.success(AuditAction.SIGN_IN);
    assertThat(written.get(0).reason()).isNull();
  }

  @Test
  void aFailureSaysByWhatProblemItWasAnswered() {
    assertThat(reasonOf(refused())).isEqualTo("sign-in-refused");
    assertThat(reasonOf(new EJBException(refused()))).isEqualTo("sign-in-refused");
    assertThat(reasonOf(new EJBAccessException())).isEqualTo("forbidden");
    assertThat(reasonOf(new EJBException(new OptimisticLockException())))
        .isEqualTo("stale-version");
    assertThat(reasonOf(new EJBException(new IllegalStateException("a secret"))))
        .isEqualTo("unexpected");
    assertThat(reasonOf(away())).isEqualTo("database-unavailable");
  }

  @Test
  void whatTheAnswerDoesNotTellIsKept() {
    trail.subjects.because(UntoldReason.UNKNOWN_NAME);
    trail.subjects.because(UntoldReason.WRONG_PASSWORD); // of nobody each is wrong
    assertThat(reasonOf(refused())).isEqualTo("unknown-name");
  }

  @Test
  void aProblemThatTheAnswerSwallowsIsKept() {
    trail.subjects.because(ProblemType.NO_ROLE_HERE);
    assertThat(reasonOf(refused())).isEqualTo("no-role-here");
  }

  @Test
  void whatTheUseCaseNotedDoesNotExplainAFailureOfOurs() {
    trail.subjects.because(UntoldReason.WRONG_PASSWORD);
    assertThat(reasonOf(away())).isEqualTo("database-unavailable");
  }

  @Test
  void aReasonIsThatOfItsUseCaseAlone() {
    trail.subjects.because(UntoldReason.WRONG_PASSWORD);
    trail.subjects.begin("SESSION_UNLOCK", true);
    assertThat(reasonOf(refused())).isEqualTo("sign-in-refused");
    trail.subjects.end();
    assertThat(reasonOf(refused())).isEqualTo("wrong-password");
  }

  @Test
  void aDenialAtTheEdgeSaysWhy() {
    trail.denied(AuditAction.PATIENT_READ, ProblemType.FACTOR_REQUIRED);
    assertThat(written.get(0).outcome()).isEqualTo(Outcome.DENIED);
    assertThat(written.get(0).reason()).isEqualTo("factor-required");
  }

  /** Whoever is turned away at the use case itself, past the edge, asked about the same. */
  @Test
  void aDenialThatHasLookedNothingUpNamesWhatTheAddressNames() {
    var patient = UUID.randomUUID();
    trail.request.asksAbout(Map.of(patient, "PATIENT"));
    trail.failure(AuditAction.PATIENT_READ, refused());
    assertThat(namedApart).isEmpty();
    trail.failure(AuditAction.PATIENT_READ, new DomainException(ProblemType.FORBIDDEN, null));
    assertThat(namedApart).containsExactly(new Subject(EntityKind.PATIENT, patient));
  }

  @Test
  void everyReasonFitsItsColumnAndMeansOneThing() {
    var slugs =
        Stream.concat(
                Stream.of(ProblemType.values()).map(ProblemType::slug),
                Stream.of(UntoldReason.values()).map(UntoldReason::slug))
            .toList();
    assertThat(slugs)
        .doesNotHaveDuplicates()
        .allSatisfy(slug -> assertThat(slug).matches("[a-z-]+").hasSizeLessThanOrEqualTo(COLUMN));
  }

  private String reasonOf(Exception cause) {
    trail.failure(AuditAction.SIGN_IN, cause);
    return written.get(written.size() - 1).reason();
  }

  private static DomainException refused() {
    return new DomainException(ProblemType.SIGN_IN_REFUSED, null);
  }

  private static Exception away() {
    return new EJBException(new IllegalStateException(new SQLTransientConnectionException()));
  }

  private static final class Nobody extends ContainerCaller {
    @Override
    public Optional<CallerPrincipal> principal() {
      return Optional.empty();
    }

    @Override
    public Set<String> roles() {
      return Set.of();
    }
  }
}
