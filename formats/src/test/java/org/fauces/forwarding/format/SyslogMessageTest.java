package org.fauces.forwarding.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fauces.review.format.ExportedEvent;
import org.fauces.review.format.ExportedEvent.Party;
import org.fauces.review.format.ExportedEvent.Place;
import org.junit.jupiter.api.Test;

class SyslogMessageTest {
  private static final UUID SOMEBODY = new UUID(1, 2);
  private static final UUID NODE = new UUID(3, 4);

  /** RFC 5424, 6: the header, the one element of structured data, and the text. */
  private static final Pattern MESSAGE =
      Pattern.compile(
          "<(\\d{1,3})>1 (\\S+) (\\S{1,255}) (\\S{1,48}) (\\S{1,128}) (\\S{1,32})"
              + " \\[origin software=\"Fauces\"\\] (\\{[\\x20-\\x7E]*\\})");

  @Test
  void aMessageHasTheFieldsOfTheStandard() {
    var fields = MESSAGE.matcher(new String(SyslogMessage.of(event("SUCCESS"), "host"), UTF_8));

    assertThat(fields.matches()).isTrue();
    assertThat(fields.group(1)).isEqualTo("110"); // log audit, informational
    assertThat(fields.group(2)).isEqualTo("2026-11-26T01:02:03.000004Z");
    assertThat(fields.group(5)).isEqualTo(NODE.toString());
    assertThat(fields.group(6)).isEqualTo("A_NAME_OF_MORE_THAN_THIRTY_TWO_C");
    var text = Json.createReader(new StringReader(fields.group(7))).readObject();
    assertThat(text.getJsonObject("account").getString("id")).isEqualTo(SOMEBODY.toString());
    assertThat(text.getJsonObject("account").getString("name")).isEqualTo("診察室");
  }

  @Test
  void whatFailedIsAWarning() {
    assertThat(new String(SyslogMessage.of(event("DENIED"), "host"), UTF_8))
        .startsWith("<108>1 ")
        .contains("\"outcome\":\"DENIED\",\"reason\":\"forbidden\"");
  }

  @Test
  void aFrameSaysHowManyOctetsFollow() {
    var frame = SyslogMessage.frame(event("SUCCESS"), "host");
    var message = SyslogMessage.of(event("SUCCESS"), "host");

    assertThat(new String(frame, UTF_8))
        .isEqualTo(message.length + " " + new String(message, UTF_8));
  }

  private static ExportedEvent event(String outcome) {
    return new ExportedEvent(
        new UUID(5, 6),
        Instant.parse("2026-11-26T01:02:03.000004Z"),
        "A_NAME_OF_MORE_THAN_THIRTY_TWO_CHARACTERS",
        outcome,
        outcome.equals("SUCCESS") ? null : "forbidden",
        new Party(SOMEBODY, "診察室"),
        null,
        List.of("NURSE"),
        List.of(),
        new Place("192.0.2.1", null, NODE));
  }
}
