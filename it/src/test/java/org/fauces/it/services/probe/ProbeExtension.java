package org.fauces.it.services.probe;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.util.AnnotationLiteral;

/** Marks the product's port to the network: it is in a module that this library cannot name. */
public class ProbeExtension implements Extension {
  private static final String INFERENCE = "org.fauces.diagnosis.service.Inference";

  <T> void mark(@Observes ProcessAnnotatedType<T> type) {
    if (type.getAnnotatedType().getJavaClass().getName().equals(INFERENCE)) {
      type.configureAnnotatedType().add(new ProbedLiteral());
    }
  }

  private static final class ProbedLiteral extends AnnotationLiteral<Probed> implements Probed {
    private static final long serialVersionUID = 1L;
  }
}
