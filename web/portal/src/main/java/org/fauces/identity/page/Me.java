package org.fauces.identity.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fauces.identity.service.PortalLimits;
import org.fauces.shared.domain.Roles;
import org.fauces.shared.page.LocalZone;
import org.fauces.shared.page.WordsBean;

/**
 * The signed-in person, for the pages: what is shown and what is left out. Leaving out is comfort;
 * the services refuse.
 */
@Named("me")
@RequestScoped
public class Me implements LocalZone {
  @Inject HttpServletRequest request;
  @Inject PortalLimits limits;

  private Optional<PortalUser> user() {
    return PortalUser.of(request);
  }

  public String getDisplayName() {
    return user().map(PortalUser::displayName).orElse("");
  }

  public String getFacilityName() {
    return user().map(PortalUser::facilityName).orElse("");
  }

  public boolean isPhysician() {
    return has(Roles.PHYSICIAN);
  }

  /** Whether photos and results are shown. */
  public boolean isCanCapture() {
    return has(Roles.PHYSICIAN) || has(Roles.NURSE);
  }

  public boolean isCanRegister() {
    return isCanCapture() || has(Roles.CLERK);
  }

  /** After how many seconds without a gesture the browser locks itself. */
  public long getLockAfterSeconds() {
    return limits.lockAfter().toSeconds();
  }

  /** The roles in words. */
  public String roleWords(WordsBean t) {
    return user().stream()
        .flatMap(user -> user.roles().stream().sorted())
        .map(role -> t.get("identity.role." + role))
        .collect(Collectors.joining(", "));
  }

  @Override
  public ZoneId get() {
    return user().map(user -> ZoneId.of(user.timeZone())).orElse(ZoneOffset.UTC);
  }

  private boolean has(String role) {
    return user().filter(user -> user.roles().contains(role)).isPresent();
  }
}
