package org.fauces.shared.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import org.fauces.shared.domain.DomainException;

/** Says on the page what stopped an action: one sentence, and what to do. */
@RequestScoped
public class Problems {
  @Inject WordsBean t;

  /** A fact the domain refused by. */
  public void show(DomainException problem) {
    show(key(t.words(), problem));
  }

  /** The words of a key. */
  public void show(String key) {
    var message = new FacesMessage(FacesMessage.SEVERITY_ERROR, t.get(key), null);
    FacesContext.getCurrentInstance().addMessage(null, message);
  }

  /** The key of the words for a domain problem; a kind without words of its own has common ones. */
  public static String key(Words words, DomainException problem) {
    var key = "shared.problem." + problem.type().slug();
    return words.has(key) ? key : "shared.problem.other";
  }
}
