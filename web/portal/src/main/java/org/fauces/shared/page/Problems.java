package org.fauces.shared.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.DomainException.Violation;
import org.fauces.shared.domain.ProblemType;

/** Says on the page what stopped an action: one sentence, and what to do. */
@RequestScoped
public class Problems {
  @Inject WordsBean t;

  /** A fact the domain refused by. */
  public void show(DomainException problem) {
    sentences(t.words(), problem).forEach(this::say);
  }

  /** The words of a key. */
  public void show(String key) {
    say(t.get(key));
  }

  private void say(String sentence) {
    var message = new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null);
    FacesContext.getCurrentInstance().addMessage(null, message);
  }

  /** Gives the answer the status of a problem, and says where waiting helps. */
  public static void answer(HttpServletResponse response, DomainException problem) {
    response.setStatus(problem.type().status());
    if (ProblemType.passes(problem.type().status())) {
      response.setIntHeader("Retry-After", ProblemType.RETRY_AFTER_SECONDS);
    }
  }

  /** A sentence for each text that breaks a rule; else the one for the kind of problem. */
  public static List<String> sentences(Words words, DomainException problem) {
    var broken =
        problem.violations().stream()
            .filter(each -> words.has(field(each)) && words.has("shared.rule." + each.rule()))
            .map(each -> words.say("shared.rule." + each.rule(), words.say(field(each))))
            .toList();
    return broken.isEmpty() ? List.of(words.say(key(words, problem))) : broken;
  }

  private static String field(Violation violation) {
    var pointer = violation.pointer();
    return "shared.field." + pointer.substring(pointer.lastIndexOf('/') + 1);
  }

  /** The key of the words for a domain problem; a kind without words of its own has common ones. */
  public static String key(Words words, DomainException problem) {
    var key = "shared.problem." + problem.type().slug();
    return words.has(key) ? key : "shared.problem.other";
  }
}
