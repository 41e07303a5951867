package org.fauces.examination.format;

import java.util.Arrays;
import org.fauces.examination.format.PhotoRejected.Reason;

/**
 * Follows which bits of which coefficients have been sent. A picture whose last scans are missing
 * still decodes, only blurred: here it is refused as cut short.
 */
final class JpegProgress {

  // real scripts have up to about a dozen; each scan costs a pass over the whole picture
  private static final int MAX_SCANS = 64;
  private static final int COEFFICIENTS = 64;
  private static final int NOTHING = -1;

  private final int[][] lowestBit;
  private int scans;

  JpegProgress(JpegFrame frame) {
    lowestBit = new int[frame.components().size()][COEFFICIENTS];
    for (var component : lowestBit) {
      Arrays.fill(component, NOTHING);
    }
  }

  void add(JpegScan scan) {
    if (++scans > MAX_SCANS) {
      throw new PhotoRejected(Reason.UNSUPPORTED);
    }
    for (var part : scan.parts()) {
      var bits = lowestBit[part.component()];
      for (var k = scan.firstCoefficient(); k <= scan.lastCoefficient(); k++) {
        var due = scan.highBit() == 0 ? NOTHING : scan.highBit();
        var tooEarly = scan.firstCoefficient() > 0 && bits[0] == NOTHING; // DC comes first
        if (bits[k] != due || tooEarly) {
          throw new PhotoRejected(Reason.CORRUPT);
        }
        bits[k] = scan.lowBit();
      }
    }
  }

  int scans() {
    return scans;
  }

  void requireComplete() {
    for (var component : lowestBit) {
      if (component[0] == NOTHING || Arrays.stream(component).anyMatch(bit -> bit > 0)) {
        throw new PhotoRejected(Reason.TRUNCATED);
      }
    }
  }
}
