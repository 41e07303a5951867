package org.fauces.shared.page;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fauces.shared.format.Base64Url;

/**
 * Texts that must not stand in an address, such as a name that was searched, under random handles
 * that may. The oldest is forgotten first; a forgotten handle finds nothing, which is no error.
 */
@SessionScoped
public class Handles implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int KEPT = 50;
  private static final int HANDLE_BYTES = 12;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final LinkedHashMap<String, String> texts = new LinkedHashMap<>();

  /** Keeps a text and gives the handle it is found under. */
  public synchronized String keep(String text) {
    var bytes = new byte[HANDLE_BYTES];
    RANDOM.nextBytes(bytes);
    var handle = Base64Url.encode(bytes);
    texts.put(handle, text);
    if (texts.size() > KEPT) {
      texts.remove(oldest());
    }
    return handle;
  }

  public synchronized Optional<String> find(String handle) {
    return Optional.ofNullable(handle == null ? null : texts.get(handle));
  }

  private String oldest() {
    return texts.entrySet().stream().findFirst().map(Map.Entry::getKey).orElseThrow();
  }
}
