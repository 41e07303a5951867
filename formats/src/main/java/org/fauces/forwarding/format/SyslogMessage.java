package org.fauces.forwarding.format;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import org.fauces.review.format.ExportedEvent;
import org.fauces.review.format.JsonEvent;

/**
 * An event as a syslog message (RFC 5424) of facility 13, log audit: the message's id is the
 * action, its text the event as compact JSON in ASCII. The event's id is in the text, by which a
 * collector finds what it got twice.
 */
public final class SyslogMessage {
  private static final int LOG_AUDIT = 13;
  private static final int WARNING = 4;
  private static final int INFORMATIONAL = 6;
  private static final int MESSAGE_ID_CHARS = 32;

  private SyslogMessage() {}

  /** The message framed for TLS: its length in octets, a blank, the message (RFC 5425, 4.3). */
  public static byte[] frame(ExportedEvent event, String host) {
    var message = of(event, host);
    var frame = new ByteArrayOutputStream(message.length + 8);
    frame.writeBytes((message.length + " ").getBytes(US_ASCII));
    frame.writeBytes(message);
    return frame.toByteArray();
  }

  static byte[] of(ExportedEvent event, String host) {
    return (header(event, host) + ascii(JsonEvent.of(event))).getBytes(US_ASCII);
  }

  /** Text in UTF-8 would need a byte order mark before it, at which readers of JSON stumble. */
  private static String ascii(String json) {
    var text = new StringBuilder();
    json.chars()
        .forEach(c -> text.append(c < 0x80 ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
    return text.toString();
  }

  private static String header(ExportedEvent event, String host) {
    int severity = event.outcome().equals("SUCCESS") ? INFORMATIONAL : WARNING;
    int priority = LOG_AUDIT * 8 + severity;
    var node = event.place().nodeId();
    return "<%d>1 %s %s Fauces %s %s [origin software=\"Fauces\"] "
        .formatted(priority, event.occurredAt(), host, node == null ? "-" : node, id(event));
  }

  private static String id(ExportedEvent event) {
    var action = event.action();
    return action.substring(0, Math.min(MESSAGE_ID_CHARS, action.length()));
  }
}
