package org.fauces.shared.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fauces.shared.page.HtmlTemplate.Choice;

/** Writes pages without Faces: the language switch, the demo line and the frame are theirs too. */
@ApplicationScoped
public class LightPages {
  @Inject Demo demo;
  @Inject Assets assets;

  /** Writes a page; {@code titleKey} names the words that are its title and heading. */
  public void write(HttpServletRequest request, HttpServletResponse response, LightPage page)
      throws IOException {
    var language = Languages.of(request);
    var words = new Words(language);
    var other = Languages.otherThan(language);
    var values = new HashMap<>(page.values());
    values.put("title", words.say(page.titleKey()));
    values.put("base", request.getContextPath());
    values.put("language", language.getLanguage());
    values.put("otherLanguage", other.getLanguage());
    values.put("otherName", other.getDisplayLanguage(other));
    values.put("assets", assets.getVersion());
    values.put("here", Places.of(request));
    values.put("demo", demo.isOn() ? "demo" : "");
    response.setContentType("text/html;charset=UTF-8");
    response.getWriter().write(HtmlTemplate.of(page.name()).render(words, values, page.choices()));
  }

  /** What is written: the template's name, the key of its title, its values, what can be chosen. */
  public record LightPage(
      String name, String titleKey, Map<String, String> values, List<Choice> choices) {
    public LightPage(String name, String titleKey, Map<String, String> values) {
      this(name, titleKey, values, List.of());
    }
  }
}
