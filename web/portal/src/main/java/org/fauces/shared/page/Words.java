package org.fauces.shared.page;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of one language. A key's first segment names the feature and thereby the bundle: {@code
 * diagnosis.outcome.DETECTED} is in {@code texts/diagnosis}.
 */
public final class Words {
  private final Locale locale;

  public Words(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /** The words of a key, arguments filled in after {@link MessageFormat}. */
  public String say(String key, Object... arguments) {
    var feature = key.substring(0, key.indexOf('.'));
    var pattern = ResourceBundle.getBundle("texts/" + feature, locale).getString(key);
    return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
  }

  /** Whether there are words for a key, for what comes from outside and may be newer than us. */
  public boolean has(String key) {
    var feature = key.substring(0, key.indexOf('.'));
    return ResourceBundle.getBundle("texts/" + feature, locale).containsKey(key);
  }
}
