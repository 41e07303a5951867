package org.fauces.audit.format;

import java.util.ArrayList;
import java.util.List;

/**
 * What a verification found.
 *
 * @param counted what was looked at, in a sentence
 * @param findings the first of what does not fit
 * @param findingCount all of what does not fit
 * @param unknowns what could not be told, and why
 * @param notices what is worth knowing and no sign of tampering
 */
public record Report(
    String counted,
    List<Finding> findings,
    long findingCount,
    List<String> unknowns,
    List<String> notices) {

  public Verdict verdict() {
    if (findingCount > 0) {
      return Verdict.FINDINGS;
    }
    return unknowns.isEmpty() ? Verdict.SOUND : Verdict.UNKNOWN;
  }

  /** For a person, line by line; the last line is the verdict. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(counted);
    notices.forEach(notice -> lines.add("Note: " + notice));
    unknowns.forEach(unknown -> lines.add("Cannot tell: " + unknown));
    findings.forEach(finding -> lines.add(finding.sentence()));
    if (findingCount > findings.size()) {
      lines.add("... and " + (findingCount - findings.size()) + " more.");
    }
    lines.add(verdictLine());
    return lines;
  }

  private String verdictLine() {
    return switch (verdict()) {
      case SOUND -> "SOUND: contents, chain, signatures and anchors fit.";
      case FINDINGS -> "NOT SOUND: " + findingCount + " findings.";
      case UNKNOWN -> "UNKNOWN: what could be compared fits, but not everything could.";
    };
  }
}
