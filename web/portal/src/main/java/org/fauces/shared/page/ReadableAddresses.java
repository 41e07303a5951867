package org.fauces.shared.page;

import jakarta.faces.FacesException;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Refuses an address with a parameter that its page cannot take, such as a state that no
 * examination has. Faces would show the page all the same, without the action that fills it.
 */
public class ReadableAddresses implements PhaseListener {
  private static final long serialVersionUID = 1L;

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RENDER_RESPONSE;
  }

  @Override
  public void beforePhase(PhaseEvent event) {
    var context = event.getFacesContext();
    if (context.isPostback() || !context.isValidationFailed()) {
      return;
    }
    try {
      context.getExternalContext().responseSendError(HttpServletResponse.SC_BAD_REQUEST, null);
      context.responseComplete();
    } catch (IOException e) {
      throw new FacesException(e);
    }
  }
}
