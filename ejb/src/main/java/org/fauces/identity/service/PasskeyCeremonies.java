package org.fauces.identity.service;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fauces.identity.domain.Passkey;
import org.fauces.shared.format.Sha256;

/**
 * Reads and verifies what browsers say of passkeys, after WebAuthn. The holder must have been
 * verified by the device, so that a passkey is two factors. Who made the device is not asked.
 */
@ApplicationScoped
class PasskeyCeremonies {
  /** What we can verify and every current device can make one of. */
  static final List<COSEAlgorithmIdentifier> ALGORITHMS =
      List.of(
          COSEAlgorithmIdentifier.ES256,
          COSEAlgorithmIdentifier.EdDSA,
          COSEAlgorithmIdentifier.RS256);

  private static final List<PublicKeyCredentialParameters> PARAMETERS =
      ALGORITHMS.stream()
          .map(each -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, each))
          .toList();

  private static final boolean VERIFIED = true;

  @Inject RelyingParty relyingParty;

  private final ObjectConverter objects = new ObjectConverter();
  private final WebAuthnManager ceremonies =
      WebAuthnManager.createNonStrictWebAuthnManager(objects);
  private final AttestedCredentialDataConverter credentials =
      new AttestedCredentialDataConverter(objects);

  /** What becomes of a signature. */
  enum Verdict {
    SIGNED,
    /** It signed, but has counted more before: it may have been copied. */
    COUNTED_BACKWARDS,
    REFUSED
  }

  /** What was said, as far as it can be read. */
  Optional<RegistrationData> read(NewPasskey made) {
    var request = new RegistrationRequest(made.attestationObject(), made.clientData());
    return tried(() -> ceremonies.parse(request))
        .filter(data -> hasChallenge(data.getCollectedClientData()))
        .filter(data -> data.getAttestationObject() != null);
  }

  /** What was said, as far as it can be read. */
  Optional<AuthenticationData> read(PasskeyAnswer answer) {
    var request =
        new AuthenticationRequest(
            answer.credentialId(),
            answer.userHandle(),
            answer.authenticatorData(),
            answer.clientData(),
            answer.signature());
    return tried(() -> ceremonies.parse(request))
        .filter(data -> hasChallenge(data.getCollectedClientData()))
        .filter(data -> data.getAuthenticatorData() != null);
  }

  private static boolean hasChallenge(CollectedClientData data) {
    return data != null && data.getChallenge() != null;
  }

  /** Verifies a new passkey and puts it into its row; empty if it is not what was asked for. */
  Optional<Passkey> register(RegistrationData made, Passkey row) {
    var challenge = made.getCollectedClientData().getChallenge().getValue();
    var asked = new RegistrationParameters(relyingParty.expecting(challenge), PARAMETERS, VERIFIED);
    return tried(() -> ceremonies.verify(made, asked))
        .map(verified -> verified.getAttestationObject().getAuthenticatorData())
        .map(
            data ->
                row.holding(
                        credentials.convert(data.getAttestedCredentialData()),
                        Sha256.of(data.getAttestedCredentialData().getCredentialId()))
                    .counting(data.getSignCount(), data.isFlagBE()));
  }

  /** Whether a passkey signed a challenge, which the caller has taken away. */
  Verdict verify(AuthenticationData answer, Passkey passkey) {
    var challenge = answer.getCollectedClientData().getChallenge().getValue();
    var asked =
        new AuthenticationParameters(
            relyingParty.expecting(challenge), record(passkey), null, VERIFIED);
    try {
      return tried(() -> ceremonies.verify(answer, asked)).isPresent()
          ? Verdict.SIGNED
          : Verdict.REFUSED;
    } catch (MaliciousCounterValueException e) {
      return Verdict.COUNTED_BACKWARDS;
    }
  }

  /** Which rule was broken helps only whoever tries, and some readers throw what they like. */
  private static <T> Optional<T> tried(Supplier<T> step) {
    try {
      return Optional.ofNullable(step.get());
    } catch (MaliciousCounterValueException e) {
      throw e;
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  /** The credential's id in the form that {@link #register} keeps. */
  byte[] credentialId(byte[] credential) {
    return credentials.convert(credential).getCredentialId();
  }

  private CredentialRecord record(Passkey passkey) {
    return new CredentialRecordImpl(
        null,
        true,
        passkey.isBackupEligible(),
        null,
        passkey.signCount(),
        credentials.convert(passkey.credential()),
        null,
        null,
        null,
        null);
  }
}
