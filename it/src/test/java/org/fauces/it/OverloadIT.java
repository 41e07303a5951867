package org.fauces.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.fauces.it.support.AtOnce;
import org.fauces.it.support.Folders;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Problems;
import org.fauces.it.support.RunningFauces;
import org.fauces.it.support.TestPhotos;
import org.fauces.it.support.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** More at once than the server can hold: it turns some away and stays what it is. */
@ExtendWith(Installation.class)
class OverloadIT {
  private static final int UPLOADS = 8;
  private static final int ANALYSES = 24;
  private static final int PHOTOS = 8;
  private static final int WIDTH_PX = 7_300;
  private static final int HEIGHT_PX = 5_475; // just under 40 megapixels

  @Test
  void manyAnalysesAtOnceDoNotShutTheNetworkOff(Hospital hospital) {
    var throats = TestPhotos.throats(5, PHOTOS);
    var visits = IntStream.range(0, ANALYSES).mapToObj(i -> ready(hospital, throats)).toList();

    var answers =
        AtOnce.answers(ANALYSES, sender -> () -> visits.get(sender).analyse(UUID.randomUUID()));

    assertAnsweredOrTurnedAway(answers);
    assertThat(answers).extracting(Response::statusCode).contains(503);
    // the busy hour is over: nobody is turned away for it afterwards
    for (var sender = 0; sender < ANALYSES; sender++) {
      if (answers.get(sender).statusCode() == 503) {
        assertThat(visits.get(sender).state()).isEqualTo("READY");
      }
    }
    Visit.analysed(hospital);
  }

  /** With photos enough that the analyses take longer than the requests take to arrive. */
  private static Visit ready(Hospital hospital, List<byte[]> photos) {
    var visit = Visit.opened(hospital).withInterview().withFindings();
    photos.forEach(
        photo -> visit.upload(hospital.nurse(), UUID.randomUUID(), photo).then().statusCode(201));
    return visit;
  }

  @Test
  void manyLargePicturesAtOnceDoNotStopTheServer(Hospital hospital, RunningFauces fauces)
      throws IOException {
    var server = fauces.child("server").orElseThrow();
    var visit = Visit.opened(hospital);
    var photo = cmyk();
    assertThat(photo.length).isLessThan(3_000_000);

    var answers =
        AtOnce.answers(
            UPLOADS, sender -> () -> visit.upload(hospital.nurse(), UUID.randomUUID(), photo));

    assertAnsweredOrTurnedAway(answers);
    var stored = answers.stream().filter(answer -> answer.statusCode() == 201).count();
    assertThat(visit.read().<List<?>>path("photos")).hasSize((int) stored);
    assertThat(Folders.filesNamed(fauces.home().resolve("photos"), visit.id()))
        .hasSize((int) stored);
    assertThat(fauces.child("server")).contains(server);
    assertThat(server.isAlive()).isTrue();
  }

  private static void assertAnsweredOrTurnedAway(List<Response> answers) {
    assertThat(answers).extracting(Response::statusCode).contains(201).isSubsetOf(201, 503);
    for (var answer : answers) {
      if (answer.statusCode() == 503) {
        Problems.assertRefused(answer, 503, "overloaded");
        assertThat(answer.header("Retry-After")).isNotBlank();
      }
    }
  }

  /** Two megabytes that decode to a hundred times as many. */
  private static byte[] cmyk() throws IOException {
    var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, WIDTH_PX, HEIGHT_PX, 4, null);
    var samples = ((DataBufferByte) raster.getDataBuffer()).getData();
    for (var i = 0; i < samples.length; i++) {
      samples[i] = (byte) (i / 4 % WIDTH_PX / 16 + i / 4 / WIDTH_PX / 16 + i % 4 * 20);
    }
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var plain = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(plain)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(raster, null, null), null);
    } finally {
      writer.dispose();
    }
    return withAdobeMarker(plain.toByteArray());
  }

  /** Says that the four components are not transformed. */
  private static byte[] withAdobeMarker(byte[] jpeg) {
    var out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xEE, 0, 14});
    out.writeBytes(new byte[] {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0});
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }
}
