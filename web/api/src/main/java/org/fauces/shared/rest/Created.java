package org.fauces.shared.rest;

import jakarta.ws.rs.core.Response;
import org.fauces.shared.service.Saved;

/** Answers a create: 201 the first time, 200 when the same content had come before. */
public final class Created {
  private Created() {}

  public static Response of(Saved<?> saved) {
    var status = saved.created() ? Response.Status.CREATED : Response.Status.OK;
    return Response.status(status).entity(saved.view()).build();
  }
}
