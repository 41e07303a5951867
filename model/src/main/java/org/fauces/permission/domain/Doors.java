package org.fauces.permission.domain;

import java.util.Set;

/**
 * The ways into a use case: endpoints of the API, addresses of the portal, methods of services as
 * {@code Class.method}; and the steps, methods that run inside of it and nowhere else.
 */
public record Doors(
    Set<Address> api, Set<Address> portal, Set<String> services, Set<String> steps) {}
