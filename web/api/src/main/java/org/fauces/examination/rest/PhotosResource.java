package org.fauces.examination.rest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static jakarta.ws.rs.core.MediaType.MULTIPART_FORM_DATA;
import static org.fauces.shared.domain.Roles.CAMERA;
import static org.fauces.shared.domain.Roles.NURSE;
import static org.fauces.shared.domain.Roles.PHYSICIAN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.fauces.examination.domain.Examination;
import org.fauces.examination.service.PhotoService;
import org.fauces.examination.service.PhotoView;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.rest.Created;

/** The photos of an examination, in and out. */
@Path("examinations/{examinationId}/photos")
@RequestScoped
@Produces(APPLICATION_JSON)
public class PhotosResource {
  static final String CONTENT_DIGEST = "Content-Digest";
  private static final String THUMBNAIL = "thumbnail";

  @Inject PhotoService photos;
  @Inject PhotoUploads uploads;

  @PUT
  @Path("{photoId}")
  @Consumes({"image/jpeg", "image/png"})
  @RolesAllowed({PHYSICIAN, NURSE, CAMERA})
  @Operation(summary = "Upload one photo")
  @RequestBody(
      content = {
        @Content(
            mediaType = "image/jpeg",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "image/png",
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponseSchema(value = PhotoView.class, responseCode = "201")
  public Response put(
      @PathParam("examinationId") UUID examinationId,
      @PathParam("photoId") UUID photoId,
      @HeaderParam(CONTENT_DIGEST) @Parameter(description = "sha-256 of the body, RFC 9530")
          String contentDigest,
      @Context HttpHeaders headers,
      InputStream body) {
    return Created.of(
        uploads.withPhoto(
            body, headers, bytes -> uploads.receive(examinationId, photoId, contentDigest, bytes)));
  }

  @POST
  @Consumes(MULTIPART_FORM_DATA)
  @RolesAllowed({PHYSICIAN, NURSE, CAMERA})
  @Operation(summary = "Upload a burst of photos, each part named by its photo's id")
  @RequestBody(
      content =
          @Content(
              mediaType = MULTIPART_FORM_DATA,
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      maxProperties = Examination.MAX_PHOTOS,
                      additionalProperties = PhotoPart.class)))
  public BurstVerdict burst(
      @PathParam("examinationId") UUID examinationId,
      @Context HttpHeaders headers,
      InputStream body) {
    return uploads.withBurst(body, headers, parts -> uploads.receiveAll(examinationId, parts));
  }

  @GET
  @Path("{photoId}")
  @Produces({"image/jpeg", "image/png"})
  @RolesAllowed({PHYSICIAN, NURSE})
  @Operation(summary = "The picture as it is stored, or its upright thumbnail")
  public Response get(
      @PathParam("examinationId") UUID examinationId,
      @PathParam("photoId") UUID photoId,
      @QueryParam("size") @Parameter(schema = @Schema(enumeration = THUMBNAIL)) String size) {
    if (size == null) {
      var picture = photos.picture(examinationId, photoId);
      return Pictures.answer(picture.bytes(), picture.mediaType(), "photo");
    }
    if (!size.equals(THUMBNAIL)) {
      throw DomainException.invalid("/size", "not-a-choice");
    }
    var thumbnail = photos.thumbnail(examinationId, photoId);
    return Pictures.answer(thumbnail.bytes(), thumbnail.mediaType(), THUMBNAIL);
  }

  /** One part of a burst. Stands in the API's description alone. */
  @Schema(name = "PhotoPart", type = SchemaType.STRING, format = "binary")
  private interface PhotoPart {}
}
