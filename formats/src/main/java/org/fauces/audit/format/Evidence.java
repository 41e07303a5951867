package org.fauces.audit.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What was kept outside of a trail and is compared with it.
 *
 * @param keys public keys, the first of them the one that is believed
 * @param anchors what was kept of checkpoints
 * @param unreadable what should have been there, in sentences: without it nothing is sound
 */
public record Evidence(List<KeyStatement> keys, List<Anchor> anchors, List<String> unreadable) {
  public Evidence {
    keys = List.copyOf(keys);
    anchors = List.copyOf(anchors);
    unreadable = List.copyOf(unreadable);
  }

  /** Reads files that somebody kept, as far as they can be read. */
  public static Evidence read(Path publicKeys, List<Path> anchorFiles) {
    return read(publicKeys, anchorFiles, AnchorFile::read);
  }

  /** Reads files that a server writes: an anchor that is not there holds nothing. */
  public static Evidence written(Path publicKeys, List<Path> anchorFiles) {
    return read(publicKeys, anchorFiles, AnchorFile::readWritten);
  }

  private static Evidence read(
      Path publicKeys, List<Path> anchorFiles, Function<AnchorFile, Anchor> reader) {
    var unreadable = new ArrayList<String>();
    var anchors = new ArrayList<Anchor>();
    for (var file : anchorFiles) {
      try {
        anchors.add(reader.apply(new AnchorFile(file)));
      } catch (TrailUnreadable e) {
        unreadable.add(e.getMessage());
      }
    }
    try {
      return new Evidence(SigningKeyFolder.read(publicKeys), anchors, unreadable);
    } catch (TrailUnreadable e) {
      unreadable.add(e.getMessage());
      return new Evidence(List.of(), anchors, unreadable);
    }
  }
}
