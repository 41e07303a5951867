package org.fauces.identity.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Base64;
import java.util.Map;

/** Draws a QR code as the address of a picture that is in the address itself. */
final class QrPicture {
  private static final int QUIET_MODULES = 4; // what readers need around it

  private QrPicture() {}

  static String of(String text) {
    try {
      var hints = Map.of(EncodeHintType.MARGIN, QUIET_MODULES);
      var modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
      var svg = svg(modules).getBytes(UTF_8);
      return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg);
    } catch (WriterException e) {
      throw new IllegalStateException("the text has no QR code"); // the cause could hold it
    }
  }

  private static String svg(BitMatrix modules) {
    var path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y)) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges">\
        <rect width="100%%" height="100%%" fill="#fff"/><path d="%s"/></svg>"""
        .formatted(modules.getWidth(), modules.getHeight(), path);
  }
}
