package org.fauces.audit.format;

import static org.fauces.audit.format.FindingKind.KEY_UNTRUSTED;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which keys may have signed. What somebody kept is believed as far as each of its keys was signed
 * by the one before; what the trail itself says is believed only where it goes on from there.
 */
final class KeyCheck {
  private final Findings findings;
  private final List<KeyStatement> trusted = new ArrayList<>();
  private final Map<String, KeyStatement> byId = new HashMap<>();
  private long told;

  KeyCheck(List<KeyStatement> kept, Findings findings) {
    this.findings = findings;
    kept.forEach(this::keep);
    if (trusted.isEmpty()) {
      findings.unknown("There is no public key to compare the signatures with.");
    }
  }

  private void keep(KeyStatement statement) {
    if (!goesOn(statement)) {
      findings.add(
          KEY_UNTRUSTED,
          subject(statement.number()),
          "In the file of public keys it is not signed by the key before it.");
      return;
    }
    trust(statement);
  }

  /** The next statement that the trail itself holds. */
  void accept(String line) {
    told++;
    var statement = KeyStatement.parse(line).filter(said -> said.number() == told);
    if (statement.isEmpty()) {
      findings.add(KEY_UNTRUSTED, subject(told), "Its row is no statement about this key.");
    } else if (told <= trusted.size()) {
      if (!trusted.get((int) told - 1).line().equals(line)) {
        findings.add(KEY_UNTRUSTED, subject(told), "The trail names another key than was kept.");
      }
    } else if (trusted.isEmpty() || !goesOn(statement.get())) {
      findings.add(KEY_UNTRUSTED, subject(told), "It is not signed by the key before it.");
    } else {
      trust(statement.get());
    }
  }

  private boolean goesOn(KeyStatement statement) {
    if (statement.number() != trusted.size() + 1L) {
      return false;
    }
    var signer = trusted.isEmpty() ? statement : trusted.get(trusted.size() - 1);
    return statement.isSignedBy(signer.key());
  }

  private void trust(KeyStatement statement) {
    trusted.add(statement);
    byId.put(statement.key().id(), statement);
  }

  Optional<KeyStatement> find(String keyId) {
    return Optional.ofNullable(byId.get(keyId));
  }

  /**
   * @param used the highest number of a key that has signed a checkpoint of the trail
   */
  void finish(long used) {
    if (told < used) {
      findings.add(KEY_UNTRUSTED, subject(used), "It has signed, but the trail does not name it.");
    }
  }

  private static String subject(long number) {
    return "key " + number;
  }
}
