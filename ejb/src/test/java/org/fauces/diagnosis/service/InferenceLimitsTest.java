package org.fauces.diagnosis.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InferenceLimitsTest {
  private static final String BULKHEAD = "org.fauces.diagnosis.service.Inference/analyse/Bulkhead/";

  @Test
  void everyCoreRunsOneAndTwoWaitBehindIt() {
    var limits = new InferenceLimits(8);
    assertThat(limits.getValue(BULKHEAD + "value")).isEqualTo("8");
    assertThat(limits.getValue(BULKHEAD + "waitingTaskQueue")).isEqualTo("16");
  }

  @Test
  void oneCoreStillLetsASecondIn() {
    assertThat(new InferenceLimits(1).getValue(BULKHEAD + "value")).isEqualTo("2");
  }

  @Test
  void theNamesAreThoseOfTheMethod() {
    assertThat(Inference.class.getDeclaredMethods())
        .anyMatch(method -> method.getName().equals("analyse"));
    assertThat(new InferenceLimits().getPropertyNames())
        .allMatch(name -> name.startsWith(BULKHEAD));
  }
}
