package org.fauces.permission.rest;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** How the table of permissions names a method of a resource: by HTTP's method and the template. */
record EndpointName(String verb, String template) {
  static Optional<EndpointName> of(Method method) {
    var template = path(method.getDeclaringClass()) + path(method);
    return Arrays.stream(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .filter(Objects::nonNull)
        .findFirst()
        .map(http -> new EndpointName(http.value(), template));
  }

  private static String path(AnnotatedElement annotated) {
    var path = annotated.getAnnotation(Path.class);
    return path == null ? "" : "/" + path.value().replaceAll("^/|/$", "");
  }
}
