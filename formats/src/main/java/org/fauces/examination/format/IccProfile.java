package org.fauces.examination.format;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Arrays;
import java.util.Optional;
import org.fauces.examination.format.PhotoRejected.Reason;

/**
 * Colour profiles from uploads. A profile is a container of its own with room for texts and private
 * tags; it is written anew with the tags that colours are computed from, and the colours are
 * compared.
 */
final class IccProfile {

  static final int MAX_BYTES = 4_000_000;

  private static final int SAMPLES_PER_CHANNEL = 5;
  private static final int CLASS_OFFSET = 12;
  private static final int SPACE_OFFSET = 16;

  private IccProfile() {}

  /**
   * Writes a profile anew.
   *
   * @param channels components of the picture: 1, 3 or 4
   * @return empty if decoders ignore it anyway, because it describes no pictures or not such ones
   * @throws PhotoRejected if it is damaged: dropping it would silently change the colours
   */
  static Optional<byte[]> rewrite(byte[] profile, int channels) {
    if (profile.length > MAX_BYTES) {
      throw new PhotoRejected(Reason.CORRUPT);
    }
    var tags = IccTags.parse(profile);
    if (!fits(profile, channels)) {
      return Optional.empty();
    }
    var rewritten = tags.write();
    requireSameColours(parse(profile), parse(rewritten), channels);
    return Optional.of(rewritten);
  }

  static ICC_Profile parse(byte[] profile) {
    try {
      return ICC_Profile.getInstance(profile);
    } catch (IllegalArgumentException e) { // its message may quote the profile
      throw new PhotoRejected(Reason.CORRUPT);
    }
  }

  private static boolean fits(byte[] profile, int channels) {
    var space = new String(profile, SPACE_OFFSET, 4, US_ASCII);
    var pictures =
        switch (new String(profile, CLASS_OFFSET, 4, US_ASCII)) {
          case "scnr", "mntr", "prtr", "spac" -> true;
          default -> false;
        };
    return pictures
        && switch (channels) {
          case 1 -> space.equals("GRAY");
          case 3 -> space.equals("RGB ");
          default -> space.equals("CMYK");
        };
  }

  private static void requireSameColours(ICC_Profile before, ICC_Profile after, int channels) {
    try {
      var spaceBefore = new ICC_ColorSpace(before);
      var spaceAfter = new ICC_ColorSpace(after);
      var samples = (int) Math.pow(SAMPLES_PER_CHANNEL, channels);
      for (var sample = 0; sample < samples; sample++) {
        var colour = colour(sample, channels);
        if (!Arrays.equals(spaceBefore.toRGB(colour), spaceAfter.toRGB(colour))) {
          throw new PhotoRejected(Reason.UNSUPPORTED);
        }
      }
    } catch (RuntimeException e) { // the colour engine's own way to say that it cannot use it
      throw e instanceof PhotoRejected rejected ? rejected : new PhotoRejected(Reason.CORRUPT);
    }
  }

  private static float[] colour(int sample, int channels) {
    var colour = new float[channels];
    var rest = sample;
    for (var i = 0; i < channels; i++) {
      colour[i] = rest % SAMPLES_PER_CHANNEL / (SAMPLES_PER_CHANNEL - 1f);
      rest /= SAMPLES_PER_CHANNEL;
    }
    return colour;
  }
}
