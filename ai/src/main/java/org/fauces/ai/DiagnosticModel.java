package org.fauces.ai;

import java.nio.file.Path;

public interface DiagnosticModel extends AutoCloseable {
  static DiagnosticModel load(Path directory, int graphs) {
    throw new ModelUnavailable();
  }

  ModelDescription description();

  CaseFinding analyse(CaseInput input);

  SelfTest selfTest();

  @Override
  void close();
}
