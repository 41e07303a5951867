package org.fauces.shared.rest;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Says in the API's description what annotations cannot say. The build alone runs it. */
public final class DescriptionFilter implements OASFilter {
  static final String PROBLEM = "Problem";

  /** Every refusal is a problem document. */
  @Override
  public Operation filterOperation(Operation operation) {
    operation.getResponses().setDefaultValue(OASFactory.createAPIResponse().ref(PROBLEM));
    return operation;
  }

  /** What may be one of several types is not an object besides. */
  @Override
  public Schema filterSchema(Schema schema) {
    return schema.getAnyOf() == null ? schema : schema.type(null);
  }
}
