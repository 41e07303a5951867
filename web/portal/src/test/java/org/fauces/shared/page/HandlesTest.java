package org.fauces.shared.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HandlesTest {
  private final Handles handles = new Handles();

  @Test
  void aTextIsFoundUnderItsHandleWhichSaysNothing() {
    var handle = handles.keep("高橋");

    assertThat(handles.find(handle)).contains("高橋");
    assertThat(handle).matches("[\\w-]{16}");
    assertThat(handles.keep("高橋")).isNotEqualTo(handle);
  }

  @Test
  void anUnknownHandleFindsNothing() {
    assertThat(handles.find("unknown")).isEmpty();
    assertThat(handles.find(null)).isEmpty();
  }

  @Test
  void theOldestIsForgottenFirst() {
    var first = handles.keep("first");
    var second = handles.keep("second");
    for (int i = 0; i < 49; i++) {
      handles.keep("later " + i);
    }

    assertThat(handles.find(first)).isEmpty();
    assertThat(handles.find(second)).contains("second");
  }
}
