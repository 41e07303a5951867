package org.fauces.examination.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * Answers with a picture: kept by nobody on the way, taken for nothing else, named after nobody.
 */
public final class Pictures {
  private Pictures() {}

  /** The neutral name is what a browser offers when the picture is saved. */
  public static Response answer(byte[] bytes, String mediaType, String neutralName) {
    return Response.ok(bytes, mediaType)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "inline; filename=\"" + neutralName + extension(mediaType) + "\"")
        .build();
  }

  private static String extension(String mediaType) {
    return mediaType.equals("image/png") ? ".png" : ".jpg";
  }
}
