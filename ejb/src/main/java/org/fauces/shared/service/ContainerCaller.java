package org.fauces.shared.service;

import static org.fauces.shared.domain.Roles.AUDITOR;
import static org.fauces.shared.domain.Roles.CAMERA;
import static org.fauces.shared.domain.Roles.CLERK;
import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_PROVISIONER;
import static org.fauces.shared.domain.Roles.INTEGRATION;
import static org.fauces.shared.domain.Roles.LIMITED;
import static org.fauces.shared.domain.Roles.MAINTAINER;
import static org.fauces.shared.domain.Roles.NURSE;
import static org.fauces.shared.domain.Roles.OPERATOR;
import static org.fauces.shared.domain.Roles.PHYSICIAN;
import static org.fauces.shared.domain.Roles.PROVISIONER;
import static org.fauces.shared.domain.Roles.SECURITY_OFFICER;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fauces.shared.domain.Roles;

/**
 * What the container says of the caller, the same for a token at the API and a session at the
 * portal. It proves who signed in, not that the account still may: that is identity's to check.
 */
@Stateless
@PermitAll // asks on behalf of anybody, also of nobody
@ExcludeDefaultInterceptors // what asks who calls is no use case itself
@DeclareRoles({
  PHYSICIAN,
  NURSE,
  CLERK,
  FACILITY_ADMIN,
  SECURITY_OFFICER,
  AUDITOR,
  GROUP_ADMIN,
  MAINTAINER,
  OPERATOR,
  CAMERA,
  INTEGRATION,
  PROVISIONER,
  GROUP_PROVISIONER,
  LIMITED
})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ContainerCaller {
  @Resource SessionContext context;

  /** The pair of the caller's principal; empty for whoever has not signed in. */
  public Optional<CallerPrincipal> principal() {
    return CallerPrincipal.parse(context.getCallerPrincipal().getName());
  }

  /** The roles the container grants the caller. */
  public Set<String> roles() {
    return Stream.concat(Roles.ALL.stream(), Stream.of(LIMITED))
        .filter(context::isCallerInRole)
        .collect(Collectors.toSet());
  }
}
