package org.fauces.shared.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page without Faces, for those who have no session and for errors: {@code {{key}}} becomes words
 * or a value, always escaped; {@code {{#flag}}...{{/flag}}} stays only while the value is not
 * empty; {@code {{@choices}}...{{/choices}}} is repeated with {@code value} and {@code label} of
 * each.
 */
public final class HtmlTemplate {
  private static final Pattern SECTION =
      Pattern.compile("\\{\\{#([\\w.]+)}}(.*?)\\{\\{/\\1}}", Pattern.DOTALL);
  private static final Pattern REPEATED =
      Pattern.compile("\\{\\{@choices}}(.*?)\\{\\{/choices}}", Pattern.DOTALL);
  private static final Pattern PLACE = Pattern.compile("\\{\\{([\\w.]+)}}");

  private final String source;

  private HtmlTemplate(String source) {
    this.source = source;
  }

  /** Something to choose: what is sent and what is read. */
  public record Choice(String value, String label) {}

  /** Loads {@code pages/<name>.html} inside the common frame. */
  public static HtmlTemplate of(String name) {
    return new HtmlTemplate(resource("frame").replace("{{content}}", resource(name)));
  }

  /** The page in a language. A key with a value wins over the words of that key. */
  public String render(Words words, Map<String, String> values, List<Choice> choices) {
    var kept =
        SECTION.matcher(source).replaceAll(match -> kept(match.group(1), match.group(2), values));
    var repeated =
        REPEATED
            .matcher(kept)
            .replaceAll(match -> repeated(match.group(1), choices, words, values));
    return fill(repeated, words, values);
  }

  private static String kept(String flag, String body, Map<String, String> values) {
    return values.getOrDefault(flag, "").isEmpty() ? "" : Matcher.quoteReplacement(body);
  }

  private static String repeated(
      String body, List<Choice> choices, Words words, Map<String, String> values) {
    return choices.stream()
        .map(
            choice -> {
              var own = new HashMap<>(values);
              own.put("value", choice.value());
              own.put("label", choice.label());
              return Matcher.quoteReplacement(fill(body, words, own));
            })
        .collect(Collectors.joining());
  }

  private static String fill(String body, Words words, Map<String, String> values) {
    return PLACE
        .matcher(body)
        .replaceAll(
            match -> {
              var value = values.get(match.group(1));
              var text = value == null ? words.say(match.group(1)) : value;
              return Matcher.quoteReplacement(escape(text));
            });
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;")
        .replace("{", "&#123;"); // what a person typed is no placeholder
  }

  private static String resource(String name) {
    try (InputStream in = HtmlTemplate.class.getResourceAsStream("/pages/" + name + ".html")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
