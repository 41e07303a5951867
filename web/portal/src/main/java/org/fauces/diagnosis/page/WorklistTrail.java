package org.fauces.diagnosis.page;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;

/**
 * Which page of the worklist led to which, because its key only leads on to older ones. Forgets the
 * oldest steps; then "newer" leads to the first page.
 */
@SessionScoped
public class WorklistTrail implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int KEPT = 200;

  private final LinkedHashMap<String, String> before = new LinkedHashMap<>();

  /** Remembers that the page after {@code next} is reached from the page after {@code here}. */
  synchronized void note(String next, String here) {
    if (next == null) {
      return;
    }
    before.put(next, here);
    if (before.size() > KEPT) {
      before.remove(before.keySet().iterator().next());
    }
  }

  /** The place of the newer page; null is the first page. */
  synchronized String before(String place) {
    return before.get(place);
  }
}
