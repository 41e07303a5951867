package org.fauces.it.services.inside;

import static java.util.stream.Collectors.toSet;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A method of a service as the container runs it: on its proxy, past every resource.
 *
 * @param roles who may call it; empty for anybody
 */
record Guarded(Object service, Method method, Set<String> roles) {
  /** Every public method of every session bean of the product. */
  static List<Guarded> all(BeanManager manager) {
    return manager.getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .filter(bean -> isService(bean.getBeanClass()))
        .flatMap(bean -> methods(manager, bean))
        .toList();
  }

  /** The class and method, for messages and lists. */
  String name() {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }

  boolean isOpen() {
    return roles.isEmpty();
  }

  /** Calls it with nothing in every parameter: who may not call it never gets to see that. */
  Exception refusal() {
    try {
      method.invoke(service, new Object[method.getParameterCount()]);
      return null;
    } catch (InvocationTargetException e) {
      return (Exception) e.getTargetException();
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isService(Class<?> type) {
    return type.getName().startsWith("org.fauces.")
        && (type.isAnnotationPresent(Stateless.class) || type.isAnnotationPresent(Singleton.class));
  }

  private static Stream<Guarded> methods(BeanManager manager, Bean<?> bean) {
    var type = bean.getBeanClass();
    var service = manager.getReference(bean, type, manager.createCreationalContext(bean));
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> !method.isSynthetic() && !Modifier.isStatic(method.getModifiers()))
        .map(method -> new Guarded(service, method, roles(method)));
  }

  private static Set<String> roles(Method method) {
    var narrower = method.getAnnotation(RolesAllowed.class);
    if (narrower != null) {
      return Set.of(narrower.value());
    }
    if (method.isAnnotationPresent(PermitAll.class)) {
      return Set.of();
    }
    var type = method.getDeclaringClass();
    var roles = type.getAnnotation(RolesAllowed.class);
    return roles == null ? Set.of() : Arrays.stream(roles.value()).collect(toSet());
  }
}
