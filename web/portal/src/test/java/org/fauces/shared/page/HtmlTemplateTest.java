package org.fauces.shared.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fauces.shared.page.HtmlTemplate.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTemplateTest {
  private static final Map<String, String> COMMON =
      Map.of(
          "title",
          "Title",
          "base",
          "/portal",
          "language",
          "en",
          "otherLanguage",
          "ja",
          "otherName",
          "日本語",
          "here",
          "/signin",
          "demo",
          "",
          "assets",
          "1");

  @Test
  void whatWasTypedIsEscaped() {
    var page = signIn("<script>\"'&{{identity.name}}", List.of());

    assertThat(page)
        .contains("&lt;script&gt;&quot;&#39;&amp;&#123;&#123;identity.name}}")
        .doesNotContain("<script>\"");
  }

  @Test
  void facilitiesAreAskedForOnlyWhenThereAreSeveral() {
    assertThat(signIn("", List.of())).doesNotContain("type=\"radio\"");
    assertThat(signIn("", List.of(new Choice("1", "A & B"), new Choice("2", "C"))))
        .contains("value=\"1\" required>A &amp; B", "value=\"2\" required>C");
  }

  @ParameterizedTest
  @CsvSource({
    "signin,ja",
    "signin,en",
    "setup,ja",
    "setup,en",
    "activate,ja",
    "activate,en",
    "enrol,ja",
    "enrol,en",
    "totp,ja",
    "totp,en",
    "codes,ja",
    "codes,en",
    "password,ja",
    "password,en",
    "prove,ja",
    "prove,en",
    "account,ja",
    "account,en"
  })
  void everyPlaceIsFilled(String name, String language) {
    var values = new HashMap<>(COMMON);
    values.putAll(
        Map.of("problem", "p", "open", "o", "closed", "c", "name", "n", "to", "/worklist"));
    values.putAll(Map.of("firstStep", "1", "secondStep", "2", "passkeys", "3"));
    values.putAll(Map.of("ticket", "t", "facility", "f", "otherHost", "h", "noHost", "4"));
    values.putAll(Map.of("due", "5", "qr", "data:,", "secret", "s", "start", "/worklist"));
    values.putAll(Map.of("tooOld", "6", "roles", "r", "codes", "7", "worklist", "8"));
    values.putAll(
        Map.of("passwordHint", "12", "lockAfterSeconds", "9", "none", "0", "elsewhere", "e"));
    values.putAll(Map.of("code", "k", "facilityName", "f", "institutionCode", "i"));
    values.putAll(
        Map.of("emergency", "13", "offersEmergency", "14", "signOn", "15", "toEncoded", "w"));
    values.putAll(Map.of("timeZone", "t", "displayName", "d", "personnelNumber", "p"));

    var page =
        HtmlTemplate.of(name).render(new Words(Locale.forLanguageTag(language)), values, List.of());

    assertThat(page).doesNotContain("{{").contains("<h1>Title</h1>");
  }

  private static String signIn(String name, List<Choice> facilities) {
    var values = new HashMap<>(COMMON);
    values.putAll(Map.of("problem", "", "name", name, "to", "/worklist", "emergency", ""));
    values.put(facilities.isEmpty() ? "firstStep" : "several", "shown");
    values.put("ticket", "t");
    return HtmlTemplate.of("signin").render(new Words(Locale.ENGLISH), values, facilities);
  }
}
