package org.fauces.modelregistry.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.fauces.ai.CaseFinding;
import org.fauces.ai.CaseInput;
import org.fauces.ai.DiagnosticModel;
import org.fauces.ai.ModelDescription;
import org.fauces.ai.ModelManifest;
import org.fauces.ai.ModelUnavailable;
import org.fauces.ai.SelfTest;
import org.junit.jupiter.api.Test;

class ActiveModelTest {
  @Test
  void whateverFailsAtLoadingIsNoLongerLoading() {
    for (Supplier<DiagnosticModel> failure :
        java.util.List.<Supplier<DiagnosticModel>>of(
            () -> {
              throw new ModelUnavailable("altered");
            },
            () -> {
              throw new NoClassDefFoundError("native");
            },
            () -> {
              throw new IllegalArgumentException("nobody thought of this");
            })) {
      var model = loaded(failure);

      assertThat(model.isLoading()).isFalse();
      assertThat(model.find()).isEmpty();
      assertThat(model.whyUnavailable().orElseThrow())
          .doesNotContain("being loaded", "nobody thought");
    }
  }

  @Test
  void aNetworkWhoseSelfTestFailsIsClosed() {
    var closed = new AtomicBoolean();
    var model = loaded(() -> new Broken(closed));

    assertThat(model.isLoading()).isFalse();
    assertThat(model.find()).isEmpty();
    assertThat(closed).isTrue();
  }

  private static ActiveModel loaded(Supplier<DiagnosticModel> opened) {
    var model =
        new ActiveModel() {
          @Override
          DiagnosticModel open(Path directory, int graphs) {
            return opened.get();
          }
        };
    model.load();
    return model;
  }

  /** Fails in a way that nobody foresaw. */
  private record Broken(AtomicBoolean closed) implements DiagnosticModel {
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
      throw new IllegalStateException("native code");
    }

    @Override
    public void close() {
      closed.set(true);
    }
  }
}
