package org.fauces.shared.page;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What no page could handle. A view that is no longer kept leads to the same address afresh; a
 * failure in an ajax request leads to the error page, because the browser shows no other; the rest
 * is the container's, which forwards to the same error page.
 */
class PageExceptionHandler extends ExceptionHandlerWrapper {
  PageExceptionHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    var context = FacesContext.getCurrentInstance();
    var events = getUnhandledExceptionQueuedEvents().iterator();
    while (events.hasNext()) {
      var failure = events.next().getContext().getException();
      if (isExpired(failure)) {
        events.remove();
        redirect(context, Places.of(request(context)));
        return;
      }
      if (context.getPartialViewContext().isAjaxRequest()) {
        events.remove();
        redirect(context, errorPage(failure));
        return;
      }
      throw failure instanceof RuntimeException known ? known : new FacesException(failure);
    }
  }

  private static boolean isExpired(Throwable failure) {
    return failure instanceof ViewExpiredException
        || failure.getCause() instanceof ViewExpiredException;
  }

  private static String errorPage(Throwable failure) {
    // made by Faces and not by CDI, which therefore injects nothing here
    var incident = CDI.current().select(Incidents.class).get().of(failure);
    var id = incident.id() == null ? "" : "&incident=" + incident.id();
    return "/error?status=" + incident.status() + id;
  }

  private static HttpServletRequest request(FacesContext context) {
    return (HttpServletRequest) context.getExternalContext().getRequest();
  }

  private static void redirect(FacesContext context, String address) {
    try {
      var external = context.getExternalContext();
      external.redirect(external.getRequestContextPath() + address);
      context.responseComplete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
