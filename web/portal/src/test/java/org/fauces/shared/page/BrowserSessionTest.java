package org.fauces.shared.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

/** A session may end while a request looks at it; the container then answers by an exception. */
class BrowserSessionTest {
  private boolean isOver;
  private boolean isEnded;
  private HttpSession session = proxy(HttpSession.class);
  private final HttpServletRequest request = proxy(HttpServletRequest.class);

  @Test
  void whatItHoldsIsFound() {
    assertThat(BrowserSession.held(request, "name", String.class)).hasValue("held");
  }

  @Test
  void whereThereIsNoneNothingIsHeldOrEnded() {
    session = null;
    assertThat(BrowserSession.held(request, "name", String.class)).isEmpty();
    assertThatCode(() -> BrowserSession.end(request)).doesNotThrowAnyException();
  }

  @Test
  void itIsEnded() {
    BrowserSession.end(request);
    assertThat(isEnded).isTrue();
  }

  @Test
  void oneThatSomebodyElseEndedMeanwhileIsNone() {
    isOver = true;
    assertThat(BrowserSession.held(request, "name", String.class)).isEmpty();
    assertThatCode(() -> BrowserSession.end(request)).doesNotThrowAnyException();
  }

  private Object answer(String method) {
    if (method.equals("getSession")) {
      return session;
    }
    if (isOver) {
      throw new IllegalStateException("the session is invalid");
    }
    isEnded |= method.equals("invalidate");
    return method.equals("getAttribute") ? "held" : null;
  }

  private <T> T proxy(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answer(method.getName())));
  }
}
