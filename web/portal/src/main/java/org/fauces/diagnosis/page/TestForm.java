package org.fauces.diagnosis.page;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fauces.diagnosis.domain.TestMethod;
import org.fauces.diagnosis.domain.TestResult;
import org.fauces.diagnosis.service.RecordConfirmatoryTest;
import org.fauces.shared.domain.TimeOrderedId;

/** A confirmatory test as it is being entered; the time is local, as a native field gives it. */
public class TestForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private final UUID id = TimeOrderedId.next();
  private String disease;
  private TestMethod method;
  private TestResult result;
  private String sampledAt;

  /** The keys of the words that say what is missing. */
  public List<String> problems() {
    var problems = new ArrayList<String>();
    if (disease == null || method == null || result == null) {
      problems.add("diagnosis.problem.test");
    }
    if (localTime().isEmpty()) {
      problems.add("diagnosis.problem.sampledAt");
    }
    return problems;
  }

  /** The command, when there is no problem. */
  RecordConfirmatoryTest command(UUID examinationId, ZoneId zone) {
    var instant = localTime().orElseThrow().atZone(zone).toInstant();
    return new RecordConfirmatoryTest(examinationId, id, disease, method, result, instant);
  }

  private Optional<LocalDateTime> localTime() {
    try {
      return Optional.ofNullable(sampledAt).map(LocalDateTime::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  public TestMethod[] getMethods() {
    return TestMethod.values();
  }

  public TestResult[] getResults() {
    return TestResult.values();
  }

  public String getDisease() {
    return disease;
  }

  public void setDisease(String disease) {
    this.disease = disease;
  }

  public TestMethod getMethod() {
    return method;
  }

  public void setMethod(TestMethod method) {
    this.method = method;
  }

  public TestResult getResult() {
    return result;
  }

  public void setResult(TestResult result) {
    this.result = result;
  }

  public String getSampledAt() {
    return sampledAt;
  }

  public void setSampledAt(String sampledAt) {
    this.sampledAt = sampledAt;
  }
}
