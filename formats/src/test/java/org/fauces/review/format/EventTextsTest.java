package org.fauces.review.format;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class EventTextsTest {
  @Test
  void anEventIsOneLineOfJson() {
    var text = JsonEvent.of(AnEvent.of("PHOTO_READ", "SUCCESS", AnEvent.thing("PHOTO")));

    assertThat(text).doesNotContain("\n");
    var json = Json.createReader(new StringReader(text)).readObject();
    assertThat(json.getString("id")).isEqualTo(AnEvent.ID.toString());
    assertThat(json.getString("occurredAt")).isEqualTo("2026-11-26T01:02:03.004005Z");
    assertThat(json.getJsonObject("account").getString("name")).isEqualTo("佐藤 花子");
    assertThat(json.getJsonArray("objects").getJsonObject(0).getString("kind")).isEqualTo("PHOTO");
    assertThat(json.getJsonArray("roles")).hasSize(2);
  }

  @Test
  void whatThereIsNotHasNoKey() {
    assertThat(JsonEvent.of(AnEvent.ofNobody("ANALYSIS_RECLAIM")))
        .doesNotContain("reason", "account", "facility", "sourceAddress", "requestId", "null");
  }

  @Test
  void anEventIsOneLineOfATableAndNoFormula() {
    var line = CsvEvent.of(AnEvent.of("PHOTO_READ", "SUCCESS", AnEvent.thing("PHOTO")));

    assertThat(line).endsWith("\r\n").contains("\"'=Clinic\"").contains("\"NURSE PHYSICIAN\"");
    assertThat(cells(line)).isEqualTo(cells(CsvEvent.HEAD));
    assertThat(cells(CsvEvent.of(AnEvent.ofNobody("ANALYSIS_RECLAIM"))))
        .isEqualTo(cells(CsvEvent.HEAD));
  }

  @Test
  void whatWasDeniedSaysWhy() {
    var denied = AnEvent.of("PATIENT_READ", "DENIED");

    assertThat(JsonEvent.of(denied)).contains("\"reason\":\"forbidden\"");
    assertThat(CsvEvent.of(denied)).contains("\"DENIED\",\"forbidden\",");
  }

  private static long cells(String line) {
    return line.split("\",\"", -1).length;
  }
}
