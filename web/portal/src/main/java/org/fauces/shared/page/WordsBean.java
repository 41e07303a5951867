package org.fauces.shared.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/** The words of this request's language as a map, which is how pages read them. */
@Named("t")
@RequestScoped
public class WordsBean extends AbstractMap<String, String> {
  @Inject LanguageBean language;

  @Override
  public String get(Object key) {
    return words().say((String) key);
  }

  @Override
  public boolean containsKey(Object key) {
    return words().has((String) key);
  }

  /** Not listed: the bundles are looked up by key only. */
  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return Set.of();
  }

  public Words words() {
    return new Words(language.getLocale());
  }
}
