package org.fauces.signon.service;

import com.unboundid.ldap.sdk.DereferencePolicy;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.ExtendedResult;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLSocketFactory;
import org.fauces.identity.domain.Amr;
import org.fauces.identity.domain.ExternalSubject;
import org.fauces.identity.service.ExternalProof;
import org.fauces.identity.service.PasswordDirectory;
import org.fauces.identity.service.PasswordDirectory.Admission;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Sensitive;
import org.fauces.signon.domain.DirectorySettings;

/**
 * Asks an LDAP directory whether a password is somebody's: search for the one entry of that name,
 * then bind as it. Nothing is said before TLS, nothing that was typed becomes part of a filter
 * unescaped, and a directory that does not answer in time proves nothing.
 */
final class Directory {
  private static final int CONNECT_MILLIS = 3_000;
  private static final int ANSWER_MILLIS = 5_000;
  private static final int ONE_AND_A_SECOND = 2;
  private static final int MAX_GROUPS = 1_000;
  private static final String NO_ATTRIBUTES = "1.1"; // RFC 4511, section 4.5.1.8

  private static final Pattern BYTES = Pattern.compile("(?:[0-9a-f]{2})+");

  private static final HostNameSSLSocketVerifier NAMES = new HostNameSSLSocketVerifier(true);

  private final DirectorySettings settings;
  private final Sensitive<String> secret;
  private final SSLSocketFactory tls;

  Directory(DirectorySettings settings, Sensitive<String> secret) {
    this.settings = settings;
    this.secret = secret;
    this.tls = ProviderTls.trusting(settings.caFile());
  }

  /** Who it is, if the password is theirs; empty for a wrong one and for an unknown name. */
  Optional<ExternalProof> prove(String name, Sensitive<String> password, Admission admission) {
    if (name.isBlank()) {
      return Optional.empty();
    }
    return prove(Filter.createEqualityFilter(settings.nameAttribute(), name), password, admission);
  }

  /** The same for whom the directory has meant before. */
  Optional<ExternalProof> prove(
      ExternalSubject whom, Sensitive<String> password, Admission admission) {
    return prove(
        filter(whom.subject()),
        password,
        (found, name) -> found.equals(whom) && admission.admits(found, name));
  }

  private Optional<ExternalProof> prove(
      Filter whom, Sensitive<String> password, Admission admission) {
    if (password.reveal().isEmpty()) {
      return Optional.empty(); // a bind without a password is one of nobody, and succeeds
    }
    try (var connection = connect()) {
      requireItsName(connection);
      connection.bind(settings.bindDn(), secret.reveal());
      var found = find(connection, whom);
      var proof =
          found.isPresent()
              ? Optional.of(proof(found.get(), groups(connection, found.get())))
              : Optional.<ExternalProof>empty();
      var admitted = proof.filter(known -> admission.admits(known.whom(), known.signInName()));
      // who is unknown or has to wait costs a bind as well
      var dn =
          admitted.isPresent()
              ? found.get().getDN()
              : "cn=" + UUID.randomUUID() + "," + settings.userBase();
      return isTheirs(connection, dn, password) ? admitted : Optional.empty();
    } catch (LDAPException e) {
      throw new DomainException(ProblemType.SIGN_ON_UNAVAILABLE, null);
    }
  }

  private LDAPConnection connect() throws LDAPException {
    var options = new LDAPConnectionOptions();
    options.setConnectTimeoutMillis(CONNECT_MILLIS);
    options.setResponseTimeoutMillis(ANSWER_MILLIS);
    options.setFollowReferrals(false);
    options.setSSLSocketVerifier(NAMES);
    var host = settings.url().getHost();
    if (!settings.usesStartTls()) {
      return new LDAPConnection(tls, options, host, settings.port());
    }
    var connection = new LDAPConnection(options, host, settings.port());
    try {
      ExtendedResult answer = connection.processExtendedOperation(new StartTLSExtendedRequest(tls));
      if (answer.getResultCode() != ResultCode.SUCCESS) {
        throw new LDAPException(answer.getResultCode());
      }
      return connection;
    } catch (LDAPException e) {
      connection.close();
      throw e;
    }
  }

  /** Also after StartTLS: what answers must carry the name that was asked for. */
  private void requireItsName(LDAPConnection connection) throws LDAPException {
    var session = connection.getSSLSession();
    if (session == null || !NAMES.verify(settings.url().getHost(), session)) {
      throw new LDAPException(ResultCode.CONNECT_ERROR);
    }
  }

  /** The only entry that is meant: of two it is not known whose the password would be. */
  private Optional<Entry> find(LDAPConnection connection, Filter whom) throws LDAPException {
    var search =
        new SearchRequest(
            settings.userBase(),
            SearchScope.SUB,
            DereferencePolicy.NEVER,
            ONE_AND_A_SECOND,
            ANSWER_MILLIS / 1000,
            false,
            whom,
            settings.nameAttribute(),
            settings.subjectAttribute(),
            settings.mapping().groupsClaim(),
            settings.mapping().numberClaim().orElse(settings.subjectAttribute()),
            "displayName",
            "cn");
    var entries = connection.search(search).getSearchEntries();
    return entries.size() == 1 ? Optional.of(entries.get(0)) : Optional.empty();
  }

  private Set<String> groups(LDAPConnection connection, Entry person) throws LDAPException {
    if (settings.groupBase().isEmpty()) {
      var named = person.getAttributeValues(settings.mapping().groupsClaim());
      return named == null ? Set.of() : Set.copyOf(List.of(named));
    }
    var search =
        new SearchRequest(
            settings.groupBase().get(),
            SearchScope.SUB,
            DereferencePolicy.NEVER,
            MAX_GROUPS,
            ANSWER_MILLIS / 1000,
            false,
            Filter.createEqualityFilter("member", person.getDN()),
            NO_ATTRIBUTES);
    return connection.search(search).getSearchEntries().stream()
        .map(Entry::getDN)
        .collect(Collectors.toSet());
  }

  private static boolean isTheirs(LDAPConnection connection, String dn, Sensitive<String> password)
      throws LDAPException {
    try {
      return connection.bind(dn, password.reveal()).getResultCode() == ResultCode.SUCCESS;
    } catch (LDAPException e) {
      if (e.getResultCode().isConnectionUsable()) {
        return false; // wrong, expired, locked: the directory's reasons are not told apart
      }
      throw e;
    }
  }

  private ExternalProof proof(Entry entry, Set<String> groups) {
    var name = entry.getAttributeValue(settings.nameAttribute());
    var shown = entry.hasAttribute("displayName") ? "displayName" : "cn";
    return new ExternalProof(
        new ExternalSubject(PasswordDirectory.ISSUER, subject(entry)),
        name,
        DisplayNames.of(entry.getAttributeValue(shown), name),
        settings.mapping().numberClaim().map(claim -> text(entry, claim)).orElse(null),
        settings.mapping().rules().grantsFor(groups),
        Set.of(Amr.PASSWORD),
        null,
        settings.mapping().createsAccounts());
  }

  private static String text(Entry entry, String attribute) {
    return entry.hasAttribute(attribute) ? entry.getAttributeValue(attribute) : "";
  }

  /** As text or as the bytes that {@link #subject} wrote in hexadecimal digits. */
  private Filter filter(String subject) {
    var asText = Filter.createEqualityFilter(settings.subjectAttribute(), subject);
    if (!BYTES.matcher(subject).matches()) {
      return asText;
    }
    var bytes = HexFormat.of().parseHex(subject);
    return Filter.createORFilter(
        asText, Filter.createEqualityFilter(settings.subjectAttribute(), bytes));
  }

  /** Some directories name people by bytes. */
  private String subject(Entry entry) {
    var bytes = entry.getAttributeValueBytes(settings.subjectAttribute());
    if (bytes == null) {
      return ""; // refused as no subject
    }
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    boolean isText = text.chars().allMatch(c -> c > ' ' && c <= '~');
    return isText ? text : HexFormat.of().formatHex(bytes);
  }
}
