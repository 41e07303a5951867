package org.fauces.it.services.inside;

import com.ibm.websphere.security.auth.WSSubject;
import com.ibm.wsspi.security.token.AttributeNameConstants;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.security.PrivilegedAction;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.security.auth.Subject;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;

/**
 * Acts as somebody: each call is a request of its own, on a thread of its own, with a subject that
 * the container's login made of a name and groups, as it makes one of a token.
 */
@ApplicationScoped
public class Callers {
  private static final String REALM = "https://fauces"; // the issuer of the product's tokens

  @Resource ManagedExecutorService executor;
  @Inject Instance<RequestContextController> requests;

  /** Calls and waits; fails with what the call itself met. */
  <T> T as(Someone who, Callable<T> call) throws Exception {
    return result(start(who, call));
  }

  /** Calls without waiting. */
  <T> Future<T> start(Someone who, Callable<T> call) {
    return executor.submit(() -> inRequest(() -> who.isNobody() ? call.call() : run(who, call)));
  }

  /** Waits for a call that was started; fails with what the call itself met. */
  static <T> T result(Future<T> started) throws Exception {
    try {
      return started.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception met ? met : e;
    }
  }

  private <T> T inRequest(Callable<T> call) throws Exception {
    var request = requests.get();
    if (!request.activate()) {
      throw new IllegalStateException("The thread is in a request already");
    }
    try {
      return call.call();
    } finally {
      request.deactivate();
    }
  }

  @SuppressWarnings("unchecked") // the server's method knows no type
  private static <T> T run(Someone who, Callable<T> call) throws Exception {
    PrivilegedAction<Callable<T>> action = () -> outcome(call);
    return ((Callable<T>) WSSubject.doAs(subject(who), action)).call();
  }

  /** What the call gives or throws, to be had later: the server's method wraps what is thrown. */
  private static <T> Callable<T> outcome(Callable<T> call) {
    try {
      var result = call.call();
      return () -> result;
    } catch (Exception e) {
      return () -> {
        throw e;
      };
    }
  }

  private static Subject subject(Someone who) throws LoginException {
    var facts = new Hashtable<String, Object>(); // what the server's login module asks for
    facts.put(AttributeNameConstants.WSCREDENTIAL_UNIQUEID, "user:" + REALM + "/" + who.name());
    facts.put(AttributeNameConstants.WSCREDENTIAL_SECURITYNAME, who.name());
    facts.put(AttributeNameConstants.WSCREDENTIAL_REALM, REALM);
    facts.put(
        AttributeNameConstants.WSCREDENTIAL_GROUPS,
        new ArrayList<>(groups(who))); // the server insists on this class
    var subject = new Subject();
    subject.getPublicCredentials().add(facts);
    var login = new LoginContext("system.DEFAULT", subject);
    login.login();
    return login.getSubject();
  }

  private static List<String> groups(Someone who) {
    return who.roles().stream().map(role -> "group:" + REALM + "/" + role).toList();
  }
}
