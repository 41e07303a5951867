package org.fauces.modelregistry.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fauces.ai.CaseFinding;
import org.fauces.ai.CaseInput;
import org.fauces.ai.DiagnosticModel;
import org.fauces.ai.ModelDescription;
import org.fauces.ai.ModelManifest;
import org.fauces.ai.ModelUnavailable;
import org.fauces.ai.SelfTest;
import org.junit.jupiter.api.Test;

class LoadedNetworkTest {
  private static final SelfTest GOOD = new SelfTest(true, true, true, "");
  private static final Optional<String> A = Optional.of("aa");
  private static final Optional<String> B = Optional.of("bb");

  private final LoadedNetwork network = new LoadedNetwork("active");
  private final List<String> opened = new ArrayList<>();
  private final List<Network> made = new ArrayList<>();

  private void follow(Optional<String> wanted) {
    network.follow(wanted, opening(() -> GOOD), "none chosen");
  }

  private Function<String, DiagnosticModel> opening(Supplier<SelfTest> test) {
    return digest -> {
      opened.add(digest);
      made.add(new Network(test));
      return made.get(made.size() - 1);
    };
  }

  private static Function<String, DiagnosticModel> failing(Supplier<DiagnosticModel> failure) {
    return digest -> failure.get();
  }

  @Test
  void whatIsLoadedIsNotLoadedAgain() {
    follow(A);
    follow(A);
    assertThat(opened).containsExactly("aa");
    assertThat(network.digest()).isEqualTo(A);
    assertThat(network.whyUnavailable()).isEmpty();
  }

  /** Whoever was given it may be in the middle of an examination. */
  @Test
  void theOneBeforeIsNotClosedWhenAnotherTakesItsPlace() {
    follow(A);
    follow(B);
    assertThat(network.digest()).isEqualTo(B);
    assertThat(made.get(0).closed).isFalse();
  }

  @Test
  void whatWasDecidedAgainstIsLetGoAlsoWhenTheOtherCannotBeLoaded() {
    follow(A);
    network.follow(B, failing(() -> fail(new ModelUnavailable("It is missing."))), "");
    assertThat(network.find()).isEmpty();
    assertThat(network.whyUnavailable()).contains("It is missing.");

    follow(A); // rolled back
    assertThat(network.digest()).isEqualTo(A);
  }

  @Test
  void whatCannotBeLoadedIsTriedAgainAfterAWhile() {
    for (int look = 0; look < 3; look++) {
      network.follow(A, failing(() -> fail(new ModelUnavailable("It is missing."))), "");
    }
    for (int look = 0; look < 5 && network.find().isEmpty(); look++) {
      follow(A);
    }
    assertThat(network.digest()).isEqualTo(A);
    assertThat(opened).containsExactly("aa");
  }

  @Test
  void withoutAChoiceThereIsNoneAndItSaysWhy() {
    follow(A);
    follow(Optional.empty());
    assertThat(network.find()).isEmpty();
    assertThat(network.whyUnavailable()).contains("none chosen");
  }

  @Test
  void whateverFailsAtLoadingHasAReasonThatGivesNothingAway() {
    for (Supplier<DiagnosticModel> failure :
        List.<Supplier<DiagnosticModel>>of(
            () -> fail(new ModelUnavailable("It is altered.")),
            () -> {
              throw new NoClassDefFoundError("native");
            },
            () -> fail(new IllegalArgumentException("nobody thought of this")))) {
      var fresh = new LoadedNetwork("active");
      fresh.follow(A, failing(failure), "");
      assertThat(fresh.find()).isEmpty();
      assertThat(fresh.whyUnavailable().orElseThrow())
          .isNotBlank()
          .doesNotContain("is loading", "nobody thought");
    }
  }

  private static DiagnosticModel fail(RuntimeException failure) {
    throw failure;
  }

  @Test
  void aNetworkWhoseSelfTestFailsIsClosed() {
    network.follow(A, opening(() -> new SelfTest(false, true, true, "slow")), "");
    assertThat(network.whyUnavailable()).contains("slow");
    assertThat(made.get(0).closed).isTrue();
  }

  @Test
  void aNetworkWhoseSelfTestBreaksIsClosed() {
    network.follow(
        A,
        opening(
            () -> {
              throw new IllegalStateException("native code");
            }),
        "");
    assertThat(network.find()).isEmpty();
    assertThat(made.get(0).closed).isTrue();
  }

  private static final class Network implements DiagnosticModel {
    private final Supplier<SelfTest> test;
    private boolean closed;

    Network(Supplier<SelfTest> test) {
      this.test = test;
    }

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
      throw new UnsupportedOperationException();
    }

    @Override
    public CaseFinding analyse(CaseInput input) {
      throw new UnsupportedOperationException();
    }

    @Override
    public SelfTest selfTest() {
      return test.get();
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
