package org.fauces.shared.domain;

/**
 * The kinds of problem a caller can meet: the slug of the RFC 9457 type, its HTTP status and its
 * title.
 */
public enum ProblemType {
  MALFORMED("malformed", 400, "The request cannot be read as it should be."),
  INVALID("invalid", 400, "A value breaks a rule."),
  TOKEN_REQUEST("token-request", 400, "The request for a token lacks something or says it twice."),
  INVALID_GRANT(
      "invalid-grant", 400, "What was sent for a token is not, or no longer, good for one."),
  UNSUPPORTED_GRANT("unsupported-grant", 400, "This kind of grant is not known here."),
  NOT_SIGNED_IN("not-signed-in", 401, "Sign in first."),
  SIGN_IN_REFUSED("sign-in-refused", 401, "The name or the password is wrong."),
  SECOND_FACTOR_REQUIRED(
      "second-factor-required", 401, "The password is right; a second factor is needed, too."),
  FACTOR_REFUSED("factor-refused", 401, "The second factor is wrong, used or expired."),
  CODE_REFUSED("code-refused", 401, "The code is unknown, used or expired."),
  SIGN_ON_REFUSED("sign-on-refused", 401, "The hospital's sign-on does not open this."),
  NO_ROLE_HERE("no-role-here", 403, "The hospital's sign-on gives no role here."),
  NUMBER_NOT_SAID(
      "number-not-said",
      403,
      "The hospital's sign-on does not say the personnel number, without which nobody gets an"
          + " account."),
  FORBIDDEN("forbidden", 403, "This role may not do that."),
  FACTOR_REQUIRED("factor-required", 403, "Prove a second factor first."),
  TERMS_NOT_ACCEPTED("terms-not-accepted", 403, "Accept the terms in force first."),
  NOT_FOUND("not-found", 404, "There is no such object here."),
  METHOD_NOT_ALLOWED("method-not-allowed", 405, "This address does not take that method."),
  NOT_ACCEPTABLE("not-acceptable", 406, "The answer cannot be given in the media type asked for."),
  TOO_SLOW("too-slow", 408, "The body came too slowly."),
  ID_IN_USE("id-in-use", 409, "This id is in use with other content."),
  IDENTIFIER_IN_USE("identifier-in-use", 409, "Another patient has this identifier."),
  KEY_IN_USE("key-in-use", 409, "This key is registered already; make a new one."),
  NO_EMERGENCY("no-emergency", 409, "The patient is of this facility and open already."),
  NAME_IN_USE("name-in-use", 409, "This sign-in name is taken."),
  FACILITY_REQUIRED("facility-required", 409, "Name the facility to act for."),
  PERSON_IN_USE("person-in-use", 409, "This person has an account already."),
  ACCOUNT_STATE("account-state", 409, "The account's state does not allow that."),
  ROLE_HELD("role-held", 409, "The account holds this role there already."),
  FACILITY_CLOSED("facility-closed", 409, "This facility is closed."),
  SET_UP_INCOMPLETE(
      "set-up-incomplete", 409, "Appoint the second administrator and the security officer first."),
  LAST_ADMINISTRATOR(
      "last-administrator", 409, "The group would be left without an administrator."),
  BREAK_GLASS_UNSEALED(
      "break-glass-unsealed", 409, "Seal the account for emergencies again first."),
  BREAK_GLASS_HERE(
      "break-glass-here",
      409,
      "The account for emergencies is sealed for this facility; seal it for another one first."),
  APPROVAL_OPEN("approval-open", 409, "Somebody has asked for that; it waits for a decision."),
  APPROVAL_CLOSED("approval-closed", 409, "This request is decided, withdrawn or expired."),
  PASSWORDS_OFF("passwords-off", 409, "People sign in by the hospital's sign-on here."),
  LINK_REQUIRED("link-required", 409, "Say by the code of an invitation whose account this is."),
  TERMS_REPLACED("terms-replaced", 409, "Another version is in force; read that one."),
  WRONG_STATE("wrong-state", 409, "The examination's state does not allow that."),
  ANALYSIS_RUNNING("analysis-running", 409, "An analysis of this examination is running."),
  MODEL_KNOWN("model-known", 409, "The registry has this model already."),
  MODEL_STATE("model-state", 409, "The model's stage does not allow that."),
  LAST_FACTOR("last-factor", 409, "This account cannot be without a second factor."),
  LAST_WAY_IN("last-way-in", 409, "Without this link nobody could sign in to this account."),
  TOO_MANY_PHOTOS("too-many-photos", 409, "An examination takes at most 30 photos."),
  SIGNED_OFF("signed-off", 409, "This is signed off and stays as it is."),
  STALE_VERSION("stale-version", 412, "Somebody else changed this; read it again."),
  TOO_LARGE("too-large", 413, "The body is too large."),
  UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "This media type is not taken here."),
  STAFF_LIST_REFUSED(
      "staff-list-refused",
      422,
      "Following this list would put out too many; nothing was changed."),
  MODEL_REFUSED("model-refused", 422, "The model cannot be taken."),
  PHOTO_REFUSED("photo-refused", 422, "The photo cannot be taken."),
  DIGEST_MISMATCH("digest-mismatch", 422, "What arrived is not what the digest promises."),
  VERSION_REQUIRED("version-required", 428, "Send If-Match with the version that was read."),
  TOO_MANY_ATTEMPTS("too-many-attempts", 429, "Too many attempts; wait."),
  UNEXPECTED("unexpected", 500, "Something went wrong on our side; nothing was changed."),
  SIGN_ON_UNAVAILABLE(
      "sign-on-unavailable", 503, "The hospital's sign-on does not answer as it should."),
  DATABASE_UNAVAILABLE(
      "database-unavailable", 503, "The database does not answer; try again in a moment."),
  MODEL_UNAVAILABLE("model-unavailable", 503, "The diagnostic network is not available."),
  OVERLOADED("overloaded", 503, "Too much at once; what was saved is kept, try again."),
  ANALYSIS_FAILED(
      "analysis-failed", 503, "The analysis failed; the examination is ready for another."),
  STORAGE_FULL("storage-full", 507, "There is no space left for photos; nothing was stored.");

  /** How long whoever met a problem that passes is to wait. */
  public static final int RETRY_AFTER_SECONDS = 5;

  private final String slug;
  private final int status;
  private final String title;

  ProblemType(String slug, int status, String title) {
    this.slug = slug;
    this.status = status;
    this.title = title;
  }

  public String slug() {
    return slug;
  }

  public int status() {
    return status;
  }

  /** Whether the same request may well be answered if it comes again a little later. */
  public static boolean passes(int status) {
    return status == TOO_MANY_ATTEMPTS.status || status == OVERLOADED.status;
  }

  public String title() {
    return title;
  }
}
