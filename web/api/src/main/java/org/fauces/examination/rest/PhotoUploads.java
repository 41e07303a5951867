package org.fauces.examination.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.fauces.examination.domain.Examination;
import org.fauces.examination.format.ContentDigest;
import org.fauces.examination.format.ContentDigestRejected;
import org.fauces.examination.format.PhotoIntake;
import org.fauces.examination.rest.BurstVerdict.PartVerdict;
import org.fauces.examination.service.PhotoService;
import org.fauces.examination.service.PhotoView;
import org.fauces.examination.service.PictureMemory;
import org.fauces.examination.service.ReceivePhoto;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.DomainException.Violation;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.rest.Problem;
import org.fauces.shared.service.Saved;

/**
 * Takes uploads into bounded memory and hands them on, one photo at a time. The photos of a burst
 * are stored one by one, each on its own: a bad one does not cost the good ones.
 */
@ApplicationScoped
class PhotoUploads {
  /** A burst of 30 photos at the camera's usual 1 to 2 MB; larger photos come one by one. */
  static final int MAX_BURST_BYTES = 64_000_000;

  @Inject PhotoService photos;
  @Inject PictureMemory memory;

  /** Reads a photo and uses it, with room for both. */
  <T> T withPhoto(InputStream body, HttpHeaders headers, Function<byte[], T> use) {
    return withBody(body, headers, PhotoIntake.MAX_BYTES, use);
  }

  /** Reads a burst and uses it, with room for both. */
  <T> T withBurst(InputStream body, HttpHeaders headers, Function<List<BurstPart>, T> use) {
    var boundary = headers.getMediaType().getParameters().get("boundary");
    return withBody(
        body,
        headers,
        MAX_BURST_BYTES,
        bytes -> use.apply(BurstReader.read(bytes, boundary, Examination.MAX_PHOTOS)));
  }

  private <T> T withBody(
      InputStream body, HttpHeaders headers, int maxBytes, Function<byte[], T> use) {
    return memory.receiving(body, announcedLength(headers), maxBytes, use);
  }

  /** What Content-Length says, or -1. The container itself refuses one that is no number. */
  private static long announcedLength(HttpHeaders headers) {
    var length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    return length == null ? -1 : Long.parseLong(length);
  }

  Saved<PhotoView> receive(UUID examinationId, UUID photoId, String contentDigest, byte[] bytes) {
    var promised = promised(contentDigest);
    return photos.receive(new ReceivePhoto(examinationId, photoId, bytes, promised));
  }

  BurstVerdict receiveAll(UUID examinationId, List<BurstPart> parts) {
    return new BurstVerdict(parts.stream().map(part -> receive(examinationId, part)).toList());
  }

  private PartVerdict receive(UUID examinationId, BurstPart part) {
    try {
      requireTaken(part);
      var saved = receive(examinationId, part.id(), part.contentDigest(), part.content());
      return new PartVerdict(part.id(), saved.created() ? 201 : 200, saved.view(), null);
    } catch (DomainException e) {
      if (e.type() == ProblemType.NOT_FOUND) {
        throw e; // the examination itself is not there for this caller
      }
      return new PartVerdict(part.id(), e.type().status(), null, Problem.of(e));
    }
  }

  private static void requireTaken(BurstPart part) {
    if (!"image/jpeg".equals(part.mediaType()) && !"image/png".equals(part.mediaType())) {
      throw new DomainException(ProblemType.UNSUPPORTED_MEDIA_TYPE, null);
    }
    if (part.size() > PhotoIntake.MAX_BYTES) {
      throw new DomainException(ProblemType.TOO_LARGE, null);
    }
  }

  private static byte[] promised(String contentDigest) {
    try {
      return ContentDigest.parse(contentDigest == null ? "" : contentDigest).sha256();
    } catch (ContentDigestRejected e) {
      var rule = e.rule().name().toLowerCase(Locale.ROOT).replace('_', '-');
      throw new DomainException(
          ProblemType.MALFORMED,
          e.rule().sentence(),
          List.of(new Violation("/" + PhotosResource.CONTENT_DIGEST, rule)));
    }
  }
}
