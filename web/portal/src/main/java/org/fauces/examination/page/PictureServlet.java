package org.fauces.examination.page;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fauces.examination.format.ContentDigest;
import org.fauces.examination.format.ContentDigestRejected;
import org.fauces.examination.format.PhotoIntake;
import org.fauces.examination.service.PhotoService;
import org.fauces.examination.service.PhotoView;
import org.fauces.examination.service.PictureMemory;
import org.fauces.examination.service.ReceivePhoto;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.page.Languages;
import org.fauces.shared.page.PhotoPath;
import org.fauces.shared.page.Problems;
import org.fauces.shared.page.Words;

/**
 * Photos in and out under {@code /photos/<examination>/<photo>}: PUT takes one as a raw body, so
 * that nothing is spilled to a temporary file in clear; GET gives the picture or its thumbnail.
 */
@WebServlet("/photos/*")
public class PictureServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject PhotoService photos;
  @Inject PictureMemory memory;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var path = PhotoPath.of(request);
    boolean isThumbnail = "thumbnail".equals(request.getParameter("size"));
    var picture =
        isThumbnail
            ? photos.thumbnail(path.examinationId(), path.photoId())
            : photos.picture(path.examinationId(), path.photoId());
    response.setContentType(picture.mediaType());
    response.setContentLength(picture.bytes().length);
    response.getOutputStream().write(picture.bytes());
  }

  @Override
  protected void doPut(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var path = PhotoPath.of(request);
    try {
      var promised = ContentDigest.parse(header(request)).sha256();
      var photo =
          memory.receiving(
              request.getInputStream(),
              request.getContentLengthLong(),
              PhotoIntake.MAX_BYTES,
              bytes -> receive(path, bytes, promised));
      answer(response, photo);
    } catch (ContentDigestRejected e) {
      refuse(request, response, new DomainException(ProblemType.DIGEST_MISMATCH, null));
    } catch (DomainException e) {
      refuse(request, response, e);
    }
  }

  private PhotoView receive(PhotoPath path, byte[] bytes, byte[] promised) {
    var command = new ReceivePhoto(path.examinationId(), path.photoId(), bytes, promised);
    return photos.receive(command).view();
  }

  private static String header(HttpServletRequest request) {
    var header = request.getHeader("Content-Digest");
    return header == null ? "" : header;
  }

  private static void answer(HttpServletResponse response, PhotoView photo) throws IOException {
    var json =
        Json.createObjectBuilder()
            .add("position", photo.position())
            .add("quality", photo.quality())
            .add("qualityScore", photo.qualityScore())
            .build();
    write(response, 200, json.toString());
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, DomainException problem)
      throws IOException {
    var words = new Words(Languages.of(request));
    var sentence = words.say(Problems.key(words, problem));
    var json = Json.createObjectBuilder().add("problem", sentence).build();
    write(response, problem.type().status(), json.toString());
  }

  private static void write(HttpServletResponse response, int status, String json)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json;charset=UTF-8");
    response.getWriter().write(json);
  }
}
