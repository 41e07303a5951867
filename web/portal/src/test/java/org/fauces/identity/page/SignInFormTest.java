package org.fauces.identity.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Instance;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.fauces.identity.service.SignInWays;
import org.fauces.shared.page.HtmlTemplate;
import org.fauces.shared.page.LightPages;
import org.fauces.shared.page.Words;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the sign-in page offers where people sign in by the hospital's sign-on only. */
@Tag("NSG-2.4-03")
class SignInFormTest {
  private static final String FORM = "id=\"password\"";
  private static final String EMERGENCY = "id=\"emergency\"";
  private static final String PASSKEY = "id=\"passkey\"";
  private static final String SIGN_ON = "id=\"sign-on\"";

  private boolean takesPasswords;
  private boolean takesPasskeys;
  private String page;

  @Test
  void wherePasswordsAreOfNoUseNobodyIsAskedForOne() throws IOException {
    show(Map.of());
    assertThat(page).contains(SIGN_ON, EMERGENCY).doesNotContain(FORM, PASSKEY);
  }

  @Test
  void theAccountForEmergenciesHasAFormOfItsOwn() throws IOException {
    show(Map.of("emergency", "emergency"));
    assertThat(page)
        .contains(FORM, "raises an alarm", "name=\"emergency\" value=\"emergency\"")
        .doesNotContain(EMERGENCY, PASSKEY);
  }

  @Test
  void passwordsOfTheDirectoryAreTypedAsEver() throws IOException {
    takesPasswords = true;
    show(Map.of("emergency", "emergency"));
    assertThat(page).contains(FORM).doesNotContain(EMERGENCY, PASSKEY, "raises an alarm");
  }

  @Test
  void whereLocalAccountsAreOnEverythingIsOffered() throws IOException {
    takesPasswords = true;
    takesPasskeys = true;
    show(Map.of());
    assertThat(page).contains(FORM, PASSKEY, SIGN_ON).doesNotContain(EMERGENCY);
  }

  private void show(Map<String, String> parameters) throws IOException {
    var form = new SignInForm();
    form.pages = new Shown();
    form.passkeys = new HereAlways();
    form.ways =
        new SignInWays() {
          @Override
          public boolean takesPasswords() {
            return takesPasswords;
          }

          @Override
          public boolean takesPasskeys() {
            return takesPasskeys;
          }
        };
    form.others = others();
    form.show(request(parameters), null);
  }

  @SuppressWarnings("unchecked") // what a proxy is made of has no type
  private static Instance<OtherWayIn> others() {
    var signOn =
        (OtherWayIn)
            proxy(OtherWayIn.class, (method, argument) -> method.equals("isOn") ? true : null);
    return (Instance<OtherWayIn>) proxy(Instance.class, (method, argument) -> Stream.of(signOn));
  }

  private static HttpServletRequest request(Map<String, String> parameters) {
    return (HttpServletRequest)
        proxy(
            HttpServletRequest.class,
            (method, argument) ->
                method.equals("getParameter") ? parameters.get((String) argument) : null);
  }

  private interface Answer {
    Object to(String method, Object argument);
  }

  private static Object proxy(Class<?> type, Answer answer) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) ->
            answer.to(method.getName(), arguments == null ? null : arguments[0]));
  }

  private final class Shown extends LightPages {
    @Override
    public void write(HttpServletRequest request, HttpServletResponse response, LightPage shown) {
      var values = new HashMap<>(shown.values());
      values.putAll(Map.of("base", "/portal", "title", "t", "here", "/signin", "assets", "1"));
      values.putAll(Map.of("language", "en", "otherLanguage", "ja", "otherName", "j", "demo", ""));
      page =
          HtmlTemplate.of(shown.name()).render(new Words(Locale.ENGLISH), values, shown.choices());
    }
  }

  private static final class HereAlways extends PasskeyHost {
    @Override
    Map<String, String> values(HttpServletRequest request, boolean areAskedFor) {
      return Map.of("passkeys", areAskedFor ? "on" : "", "otherHost", "", "noHost", "");
    }
  }
}
