package org.fauces.it.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One operation of the API: its address below the API's base, its parameters, the schema of its
 * body by media type, and the roles that may call it, none where everybody may.
 */
record ApiOperation(
    String method,
    String path,
    List<Parameter> parameters,
    Map<String, Map<String, Object>> bodies,
    Set<String> roles) {

  /** A parameter outside the body. */
  record Parameter(String in, String name, Map<String, Object> schema) {}

  List<Parameter> parameters(String in) {
    return parameters.stream().filter(parameter -> parameter.in().equals(in)).toList();
  }

  boolean takes(String mediaType) {
    return bodies.containsKey(mediaType);
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
