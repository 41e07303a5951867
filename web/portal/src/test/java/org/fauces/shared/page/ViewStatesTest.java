package org.fauces.shared.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewStatesTest {
  @Test
  void aPageThatIsAskedForAfreshHasNone() {
    assertThat(ViewStates.isDecodable(null)).isTrue();
    assertThat(ViewStates.isDecodable("")).isTrue();
  }

  @Test
  void whatFacesCouldNotDecodeIsNone() {
    assertThat(ViewStates.isDecodable("AAAA")).isTrue();
    assertThat(ViewStates.isDecodable("-1")).isFalse();
    assertThat(ViewStates.isDecodable("{}")).isFalse();
    assertThat(ViewStates.isDecodable("A")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"partial/ajax", "partial/process"})
  void aPartIsAskedForByAHeaderToo(String header) {
    assertThat(ViewStates.isOfAPage(asked(header, Map.of()))).isFalse();
    assertThat(ViewStates.isOfAPage(asked(header, Map.of(STATE, "")))).isFalse();
    assertThat(ViewStates.isOfAPage(asked(header, Map.of(STATE, "AAAA")))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jakarta.faces.partial.ajax", "jakarta.faces.partial.execute"})
  void aPartIsOfAPageThatWasShown(String parameter) {
    assertThat(ViewStates.isOfAPage(asked(null, Map.of(parameter, "x")))).isFalse();
    assertThat(ViewStates.isOfAPage(asked(null, Map.of(parameter, "x", STATE, "AAAA")))).isTrue();
  }

  @Test
  void aWholePageNeedsNoState() {
    assertThat(ViewStates.isOfAPage(asked(null, Map.of()))).isTrue();
  }

  private static final String STATE = "jakarta.faces.ViewState";

  private static HttpServletRequest asked(String header, Map<String, String> parameters) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            ViewStatesTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, called, arguments) ->
                switch (called.getName()) {
                  case "getHeader" -> arguments[0].equals("Faces-Request") ? header : null;
                  case "getParameter" -> parameters.get(arguments[0]);
                  default -> throw new UnsupportedOperationException(called.getName());
                });
  }
}
