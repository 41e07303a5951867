package org.fauces.shared.domain;

import java.util.Set;

/**
 * The roles, each held at one facility. Constants, because the container's annotations take nothing
 * else.
 */
public final class Roles {
  public static final String PHYSICIAN = "PHYSICIAN";
  public static final String NURSE = "NURSE";
  public static final String CLERK = "CLERK";
  public static final String FACILITY_ADMIN = "FACILITY_ADMIN";
  public static final String SECURITY_OFFICER = "SECURITY_OFFICER";
  public static final String AUDITOR = "AUDITOR";
  public static final String GROUP_ADMIN = "GROUP_ADMIN";
  public static final String MAINTAINER = "MAINTAINER";
  public static final String OPERATOR = "OPERATOR";
  public static final String CAMERA = "CAMERA";
  public static final String INTEGRATION = "INTEGRATION";

  /** The hospital's identity system: keeps the people of one facility, and nothing else. */
  public static final String PROVISIONER = "PROVISIONER";

  /** The same for every facility of the group. */
  public static final String GROUP_PROVISIONER = "GROUP_PROVISIONER";

  /** Nobody's role: that of a session which may do nothing but make itself whole. Never given. */
  public static final String LIMITED = "LIMITED";

  /** Every role there is; a role outside this set is refused wherever it is named. */
  public static final Set<String> ALL =
      Set.of(
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
          GROUP_PROVISIONER);

  /**
   * Roles by which one changes what others may do, or sees what others did: each is given by two
   * people, needs a second factor and is confirmed again and again.
   */
  public static final Set<String> PRIVILEGED =
      Set.of(
          FACILITY_ADMIN,
          GROUP_ADMIN,
          SECURITY_OFFICER,
          AUDITOR,
          MAINTAINER,
          OPERATOR,
          PROVISIONER,
          GROUP_PROVISIONER);

  /** Roles that reach every facility: only an administrator of the group gives them. */
  public static final Set<String> OF_GROUP = Set.of(GROUP_ADMIN, GROUP_PROVISIONER);

  /** Roles that machines hold; no person does. */
  public static final Set<String> OF_MACHINES =
      Set.of(CAMERA, INTEGRATION, PROVISIONER, GROUP_PROVISIONER);

  private Roles() {}
}
