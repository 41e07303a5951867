package org.fauces.ai.internal;

import java.nio.file.Path;
import org.fauces.ai.ModelUnavailable;
import org.fauces.ai.fusion.HeadParameters;
import org.fauces.ai.fusion.InterviewFeatures;

/**
 * The parts of a model whose files were found unaltered.
 *
 * @param network looks at single photos
 * @param head joins what it saw with the interview
 * @param digest names the files
 */
public record OpenModel(PhotoNetwork network, HeadParameters head, String digest) {

  /**
   * Reads a model directory.
   *
   * @throws ModelUnavailable when a file is missing, altered or unfit
   */
  public static OpenModel read(Path directory) {
    var files = ModelFiles.read(directory);
    var head = ModelJson.head(files.head());
    if (!InterviewFeatures.names().equals(head.interviewNames())) {
      throw new ModelUnavailable("The model reads other interview items than this version.");
    }
    return new OpenModel(NetworkFile.read(files.network()), head, files.digest());
  }
}
