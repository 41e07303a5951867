package org.fauces.diagnosis.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.fauces.ai.CaseFinding;
import org.fauces.ai.CaseInput;
import org.fauces.ai.DiagnosticModel;
import org.fauces.ai.ModelDescription;
import org.fauces.ai.ModelManifest;
import org.fauces.ai.SelfTest;
import org.fauces.diagnosis.domain.RunFailure;
import org.fauces.diagnosis.domain.RunState;
import org.fauces.examination.domain.Answers;
import org.fauces.modelregistry.service.ActiveModel;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.Overloaded;
import org.fauces.shared.domain.ProblemType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong after the claim, the examination is given back at once, with the reason. */
class AnalysisServiceTest {
  private static final RequestAnalysis REQUEST =
      new RequestAnalysis(UUID.randomUUID(), UUID.randomUUID());

  private final List<RunFailure> givenBack = new ArrayList<>();
  private final AnalysisService service = new AnalysisService();

  @BeforeEach
  void connect() {
    service.steps = new Steps();
    service.activeModel = new LoadedModel();
    service.metrics = new NoMetrics();
  }

  @ParameterizedTest
  @MethodSource
  void aFailedInferenceGivesTheExaminationBack(
      Throwable cause, RunFailure reason, ProblemType answer) {
    inference(() -> CompletableFuture.failedFuture(cause));

    assertRefused(answer);
    assertThat(givenBack).containsExactly(reason);
  }

  static Stream<Arguments> aFailedInferenceGivesTheExaminationBack() {
    return Stream.of(
        Arguments.of(new TimeoutException(), RunFailure.TIMEOUT, ProblemType.ANALYSIS_FAILED),
        Arguments.of(new BulkheadException(), RunFailure.OVERLOADED, ProblemType.OVERLOADED),
        Arguments.of(new Overloaded(), RunFailure.OVERLOADED, ProblemType.OVERLOADED),
        Arguments.of(
            new CircuitBreakerOpenException(), RunFailure.OVERLOADED, ProblemType.OVERLOADED),
        Arguments.of(
            new PhotoUnreadable(null, null),
            RunFailure.PHOTO_UNREADABLE,
            ProblemType.ANALYSIS_FAILED),
        Arguments.of(
            new IllegalStateException(), RunFailure.UNEXPECTED, ProblemType.ANALYSIS_FAILED),
        Arguments.of(new LinkageError(), RunFailure.UNEXPECTED, ProblemType.ANALYSIS_FAILED));
  }

  @Test
  void anInferenceThatIsNotEvenBegunGivesTheExaminationBack() {
    inference(
        () -> {
          throw new IllegalStateException();
        });

    assertRefused(ProblemType.ANALYSIS_FAILED);
    assertThat(givenBack).containsExactly(RunFailure.UNEXPECTED);
  }

  @Test
  void resultsThatCannotBeWrittenGiveTheExaminationBack() {
    inference(() -> CompletableFuture.completedFuture(new CaseFinding(List.of(), List.of())));

    assertRefused(ProblemType.ANALYSIS_FAILED);
    assertThat(givenBack).containsExactly(RunFailure.UNEXPECTED);
  }

  @Test
  void theSameRequestTwiceAtOnceIsAnsweredWithTheOneRun() {
    service.steps = new TakenMeanwhile();

    var saved = service.analyse(REQUEST);

    assertThat(saved.created()).isFalse();
    assertThat(saved.view()).isSameAs(TakenMeanwhile.RUN);
  }

  private void assertRefused(ProblemType type) {
    assertThatThrownBy(() -> service.analyse(REQUEST))
        .isInstanceOfSatisfying(
            DomainException.class, problem -> assertThat(problem.type()).isEqualTo(type));
  }

  private void inference(Supplier<CompletionStage<CaseFinding>> answer) {
    service.inference =
        new Inference() {
          @Override
          public CompletionStage<CaseFinding> analyse(DiagnosticModel model, ClaimedRun run) {
            return answer.get();
          }
        };
  }

  /** Claims, cannot write results, and notes what is given back. */
  private final class Steps extends RunSteps {
    @Override
    public Optional<RunView> findEarlier(RequestAnalysis command) {
      return Optional.empty();
    }

    @Override
    public Optional<ClaimedRun> claim(RequestAnalysis command, ModelDescription model) {
      var none = new Answers("1", new TreeMap<>());
      return Optional.of(
          new ClaimedRun(command.id(), command.examinationId(), List.of(), none, none));
    }

    @Override
    public RunView complete(ClaimedRun claimed, CaseFinding finding, ModelDescription model) {
      throw new IllegalStateException("the database is away");
    }

    @Override
    public void fail(ClaimedRun claimed, RunFailure failure) {
      givenBack.add(failure);
    }
  }

  /** Knows no run at first, and then that the same request has claimed one. */
  private static final class TakenMeanwhile extends RunSteps {
    static final RunView RUN = running(REQUEST.id());
    private boolean isTaken;

    @Override
    public Optional<RunView> findEarlier(RequestAnalysis command) {
      return isTaken ? Optional.of(RUN) : Optional.empty();
    }

    @Override
    public Optional<ClaimedRun> claim(RequestAnalysis command, ModelDescription model) {
      isTaken = true;
      return Optional.empty();
    }

    private static RunView running(UUID id) {
      return new RunView(
          id,
          RunState.RUNNING,
          null,
          1,
          1,
          null,
          null,
          null,
          null,
          List.of(),
          List.of(),
          Set.of(),
          null);
    }
  }

  private static final class NoMetrics extends AnalysisMetrics {
    @Override
    RunView timed(Supplier<RunView> analysis) {
      return analysis.get();
    }

    @Override
    void failed(RunFailure failure) {}
  }

  private static final class LoadedModel extends ActiveModel {
    @Override
    public Optional<DiagnosticModel> find() {
      return Optional.of(new Network());
    }
  }

  private static final class Network implements DiagnosticModel {
    @Override
    public ModelManifest manifest() {
      throw new UnsupportedOperationException();
    }

    @Override
    public String signer() {
      throw new UnsupportedOperationException();
    }

    @Override
    public ModelDescription description() {
      return null; // nothing reads it: no results are written
    }

    @Override
    public CaseFinding analyse(CaseInput input) {
      throw new UnsupportedOperationException();
    }

    @Override
    public SelfTest selfTest() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
  }
}
