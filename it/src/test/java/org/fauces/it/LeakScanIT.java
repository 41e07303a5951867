package org.fauces.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fauces.it.support.Body;
import org.fauces.it.support.Build;
import org.fauces.it.support.Folders;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Markers;
import org.fauces.it.support.RunningFauces;
import org.fauces.it.support.TestPhotos;
import org.fauces.it.support.Visit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Reads every file that the product wrote and looks for what patients are called, what physicians
 * wrote, pictures, passwords and tokens. It runs last, so that it reads what all tests left, and
 * makes its own patient, so that it finds something to look for when it runs alone.
 */
@ExtendWith(Installation.class)
@Order(Integer.MAX_VALUE)
@Tag("NSG-2.6-02")
class LeakScanIT {
  private static final int PICTURE_RUN_BYTES = 64;

  /** In form a token, signed by nobody. */
  private static final String FORGED = "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJ4In0.AAAA";

  /** Somebody's secret of another kind. */
  private static final String OPAQUE = "sent-to-the-wrong-server-49f0c1";

  @Test
  void noFileTellsWhoThePatientsAre(Hospital hospital, RunningFauces fauces) {
    var photo = TestPhotos.jpeg(99);
    var visit = Visit.opened(hospital).withInterview();
    visit.upload(hospital.nurse(), UUID.randomUUID(), photo).then().statusCode(201);
    decide(hospital, visit);
    search(hospital);

    var files = files(fauces);
    assertThat(files).hasSizeGreaterThan(10);
    assertThat(files.stream().filter(file -> holdsAny(file, needles(photo))).toList()).isEmpty();
  }

  @Test
  void aScanFindsWhatIsThere() throws IOException {
    // a scan that finds nothing anywhere would prove nothing
    var file = Files.createTempFile(Build.target(), "leak", ".txt");
    Files.writeString(file, "x".repeat(100_000) + Markers.FAMILY_NAME);
    assertThat(holdsAny(file, needles(TestPhotos.jpeg(99)))).isTrue();
    Files.delete(file);
  }

  @Test
  void noLogHoldsATokenOrACode(Hospital hospital, RunningFauces fauces) {
    hospital.as(hospital.nurse()).get("/examinations").then().statusCode(200);
    var issued = hospital.token(hospital.nurse());
    var damaged = issued.substring(0, issued.length() - 10);
    for (String refused : List.of(FORGED, damaged, OPAQUE)) {
      var answer =
          hospital.anonymous().header("Authorization", "Bearer " + refused).get("/examinations");
      answer.then().statusCode(401);
    }

    // every token begins alike, also one that was refused in another test
    var secrets = List.of(fauces.setupCode(), issued, "eyJ", OPAQUE);
    var logs = Folders.files(fauces.home().resolve("logs"));
    assertThat(logs).anyMatch(file -> file.endsWith("messages.log"));
    assertThat(logs.stream().filter(file -> holdsAny(file, secrets)).toList()).isEmpty();
  }

  private static void decide(Hospital hospital, Visit visit) {
    var decision =
        Body.of("id", UUID.randomUUID(), "withoutRun", "OTHER", "judgements", List.of())
            .with("reason", Markers.FREE_TEXT)
            .with("diagnosis", Markers.FREE_TEXT)
            .with("treatmentNote", Markers.FREE_TEXT);
    visit.change(hospital.physician(), "/decision", decision).then().statusCode(201);
  }

  private static void search(Hospital hospital) {
    for (var search :
        List.of(
            Body.of("kana", Markers.FAMILY_KANA),
            Body.of("latin", Markers.FAMILY_LATIN),
            Body.of("name", Markers.FAMILY_NAME),
            Body.of("birthDate", Markers.BIRTH_DATE))) {
      var answer = hospital.as(hospital.clerk()).body(search.toString()).post("/patients/search");
      assertThat(answer.<List<?>>path("items")).as(search.toString()).isNotEmpty();
    }
  }

  /** Also a run of the picture's own bytes, taken where no two pictures are alike. */
  private static List<String> needles(byte[] photo) {
    var run = new String(photo, photo.length / 2, PICTURE_RUN_BYTES, ISO_8859_1);
    var markers =
        Markers.all().stream().map(marker -> new String(marker.getBytes(UTF_8), ISO_8859_1));
    return Stream.concat(markers, Stream.of(run)).toList();
  }

  private static List<Path> files(RunningFauces fauces) {
    var external = Build.target().resolve("mariadb");
    return Stream.of(fauces.home(), external)
        .filter(Files::isDirectory)
        .flatMap(folder -> Folders.files(folder).stream())
        .toList();
  }

  private static boolean holdsAny(Path file, List<String> needles) {
    try {
      var text = new String(Files.readAllBytes(file), ISO_8859_1);
      return needles.stream().anyMatch(text::contains);
    } catch (NoSuchFileException e) {
      return false; // a temporary file that went away meanwhile
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
