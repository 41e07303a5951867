package org.fauces.ai.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fauces.ai.fusion.HeadParameters;
import org.fauces.ai.internal.ModelJson;
import org.fauces.ai.internal.ModelWriter;
import org.fauces.ai.training.data.Digests;

/**
 * The photos that a training learned from, so that a model is not measured on them. Eight bytes of
 * a salted digest of each file are kept: enough to know a file again whoever has it, nothing to
 * know a picture or a person by. A photo that was written anew, by another program or in another
 * size, is another file.
 *
 * @param salt of this list alone, hex: photos of two lists cannot be compared
 * @param photos 16 hex digits each, in ascending order
 */
public record SeenPhotos(String salt, List<String> photos) {
  private static final int SALT_BYTES = 16;
  private static final int HEX_DIGITS = 16;

  /** Of photos whose files have these SHA-256 digests, lower-case hex. */
  public static SeenPhotos of(Collection<String> digests) {
    byte[] random = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(random);
    String salt = HexFormat.of().formatHex(random);
    return new SeenPhotos(
        salt, digests.stream().map(digest -> kept(salt, digest)).distinct().sorted().toList());
  }

  private static String kept(String salt, String digest) {
    return Digests.sha256(HexFormat.of().parseHex(salt + digest)).substring(0, HEX_DIGITS);
  }

  /** Whether a file is among them; one in 10^13 others seems to be, with a million photos. */
  public boolean contains(String digest) {
    return Collections.binarySearch(photos, kept(salt, digest)) >= 0;
  }

  /**
   * What the report beside a model says, one list for each training on patients of a hospital;
   * empty when there is no report, or it is about another model.
   *
   * @param place the model's file, or the folder that holds it
   */
  public static List<SeenPhotos> beside(Path place, HeadParameters head) {
    Path report = ModelWriter.file(place).resolveSibling(TrainModel.REPORT);
    if (!Files.isRegularFile(report)) {
      return List.of();
    }
    Map<?, ?> read = ModelJson.readBeside(report, LinkedHashMap.class);
    boolean same =
        head.version().equals(read.get("version"))
            && head.trainedOn().equals(read.get("trainedOn"));
    return same && read.get("seenPhotos") instanceof List<?> lists
        ? lists.stream().map(SeenPhotos::read).flatMap(Optional::stream).toList()
        : List.of();
  }

  private static Optional<SeenPhotos> read(Object list) {
    return list instanceof Map<?, ?> map
            && map.get("salt") instanceof String salt
            && salt.matches("([0-9a-f]{2})+")
            && map.get("photos") instanceof List<?> photos
        ? Optional.of(new SeenPhotos(salt, photos.stream().map(String::valueOf).sorted().toList()))
        : Optional.empty();
  }

  /** Whether these are all photos of real people that a model with this history learned from. */
  public static boolean complete(List<SeenPhotos> seen, String trainedOn) {
    int trainings = HospitalData.trainingsOnHospitals(trainedOn);
    return trainings > 0 && seen.size() >= trainings;
  }
}
