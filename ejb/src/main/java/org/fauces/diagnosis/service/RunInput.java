package org.fauces.diagnosis.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.fauces.diagnosis.domain.AnalysisRun.Input;
import org.fauces.examination.domain.Answers;
import org.fauces.examination.domain.Examination;
import org.fauces.examination.domain.Photo;
import org.fauces.shared.format.Sha256;

/**
 * The digest over all that a run sees: photo digests in order, and both forms with their
 * questionnaire versions.
 */
final class RunInput {
  private RunInput() {}

  static Input of(
      Examination examination, List<Photo> photos, Answers interview, Answers findings) {
    var digest = Sha256.start();
    for (Photo photo : photos) {
      digest.update(photo.facts().storedSha256());
    }
    add(digest, interview);
    add(digest, findings);
    return new Input(
        examination.interviewRevision(), examination.findingsRevision(), digest.digest());
  }

  private static void add(MessageDigest digest, Answers answers) {
    var text = answers.questionnaireVersion() + answers.values();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
  }
}
