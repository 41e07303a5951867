package org.fauces.identity.format;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The keys that sign access tokens, as the key store holds them. Each signs from the beginning of
 * its certificate's validity until the next one begins, and is accepted until the last token it
 * signed has died. All of that stands in the store: nodes that have the same file agree without
 * talking.
 */
public final class TokenKeys {
  /** How long an access token lives. */
  public static final Duration TOKEN_LIFE = Duration.ofMinutes(10);

  /** How far the clocks of two nodes may be apart. */
  public static final Duration SKEW = Duration.ofSeconds(30);

  private final List<TokenKey> oldestFirst;

  private TokenKeys(List<TokenKey> oldestFirst) {
    this.oldestFirst = List.copyOf(oldestFirst);
  }

  /**
   * One key.
   *
   * @param alias its name in the store
   */
  private record TokenKey(String alias, ECKey pair, Instant signsFrom) {
    @Override
    public String toString() {
      return "TokenKey[" + pair.getKeyID() + "]";
    }
  }

  /**
   * Reads a PKCS#12 store.
   *
   * @throws GeneralSecurityException if the password is another or something else than keys is in
   *     it
   */
  public static TokenKeys read(byte[] store, char[] password) throws GeneralSecurityException {
    try {
      var keys = KeyStore.getInstance("PKCS12");
      keys.load(new ByteArrayInputStream(store), password);
      var read = new ArrayList<TokenKey>();
      for (String alias : Collections.list(keys.aliases())) {
        read.add(key(keys, alias, password));
      }
      read.sort(Comparator.comparing(TokenKey::signsFrom));
      return new TokenKeys(read);
    } catch (IOException | JOSEException e) {
      throw new GeneralSecurityException("the token keys cannot be read", e);
    }
  }

  private static TokenKey key(KeyStore keys, String alias, char[] password)
      throws GeneralSecurityException, JOSEException {
    var certificate = (X509Certificate) keys.getCertificate(alias);
    var pair =
        new ECKey.Builder(Curve.P_256, (ECPublicKey) certificate.getPublicKey())
            .privateKey((PrivateKey) keys.getKey(alias, password))
            .keyUse(KeyUse.SIGNATURE)
            .algorithm(JWSAlgorithm.ES256)
            .keyIDFromThumbprint()
            .build();
    return new TokenKey(alias, pair, certificate.getNotBefore().toInstant());
  }

  /** Signs claims with the key whose turn it is, and names it. */
  public String sign(Map<String, Object> claims, Instant now) {
    var key = signing(now);
    var header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(JOSEObjectType.JWT)
            .keyID(key.pair().getKeyID())
            .build();
    try {
      var token = new JWSObject(header, new Payload(claims));
      token.sign(new ECDSASigner(key.pair()));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("a key on P-256 signs by ES256", e);
    }
  }

  // the first key signs also while the clock stands before its beginning: there is no other
  private TokenKey signing(Instant now) {
    return oldestFirst.stream()
        .filter(key -> !now.isBefore(key.signsFrom()))
        .reduce((earlier, later) -> later)
        .orElse(oldestFirst.get(0));
  }

  /** The name of the key that signs. */
  public String signingKeyName(Instant now) {
    return signing(now).pair().getKeyID();
  }

  /** Whether a token signed with the key of that name may still live. */
  public boolean accepts(String keyName, Instant now) {
    for (int i = 0; i < oldestFirst.size(); i++) {
      if (oldestFirst.get(i).pair().getKeyID().equals(keyName)) {
        return i == oldestFirst.size() - 1 || now.isBefore(endOf(oldestFirst.get(i + 1)));
      }
    }
    return false;
  }

  /** Names in the store of the keys that nothing living was signed with. */
  public List<String> retiredAliases(Instant now) {
    return oldestFirst.stream()
        .filter(key -> !accepts(key.pair().getKeyID(), now))
        .map(TokenKey::alias)
        .toList();
  }

  /** Names in the store of all keys. */
  public List<String> aliases() {
    return oldestFirst.stream().map(TokenKey::alias).toList();
  }

  private static Instant endOf(TokenKey successor) {
    return successor.signsFrom().plus(TOKEN_LIFE).plus(SKEW).plus(SKEW);
  }

  /** The public halves as a JWK set, which is what checks signatures. */
  public String publicSet() {
    List<JWK> keys = oldestFirst.stream().map(key -> (JWK) key.pair()).toList();
    return new JWKSet(keys).toString(true);
  }

  @Override
  public String toString() {
    return "TokenKeys" + oldestFirst;
  }
}
