package org.fauces.it;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.fauces.it.Matrix.Cell;
import org.fauces.it.architecture.Endpoint;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.RunningFauces;

/** Asks for thousands of cells over a few connections that stay open. */
final class MatrixClient {
  private static final int AT_ONCE = 8;
  private static final String NONE = "{}";

  private final RunningFauces fauces;
  private final HttpClient client;
  private final Map<String, String> mediaTypes =
      Endpoint.all().stream()
          .collect(
              Collectors.toMap(
                  endpoint -> endpoint.method() + endpoint.path(),
                  endpoint -> endpoint.consumes().stream().findFirst().orElse("application/json")));

  MatrixClient(RunningFauces fauces) {
    this.fauces = fauces;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .sslContext(trusting(fauces))
            .build();
  }

  /** What a cell got. */
  record Answer(Question question, int status, String mediaType) {
    Cell cell() {
      return question.cell();
    }

    @Override
    public String toString() {
      return cell() + " " + status + " " + mediaType; // without the token
    }
  }

  /** A cell with the token and the body to send and the ids to ask for. */
  record Question(Cell cell, Optional<String> token, Map<String, UUID> ids, String body) {
    Question(Cell cell, Optional<String> token, Map<String, UUID> ids) {
      this(cell, token, ids, NONE);
    }

    Question with(String other) {
      return new Question(cell, token, ids, other);
    }
  }

  /** The answers, in the order of the questions. */
  List<Answer> ask(List<Question> questions) {
    var executor = Executors.newFixedThreadPool(AT_ONCE);
    try {
      var asked =
          executor.invokeAll(
              questions.stream().map(each -> (Callable<Answer>) () -> ask(each)).toList());
      return asked.stream().map(MatrixClient::result).toList();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      executor.shutdownNow();
    }
  }

  private Answer ask(Question question) throws Exception {
    var cell = question.cell();
    var request =
        HttpRequest.newBuilder(fauces.uri(Hospital.API + cell.address(question.ids())))
            .header("If-Match", "\"1\"");
    question.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
    if (cell.verb().equals("GET")) {
      request.GET();
    } else {
      request
          .method(cell.verb(), BodyPublishers.ofString(question.body()))
          .header(
              "Content-Type",
              mediaTypes.getOrDefault(cell.verb() + cell.path(), "application/json"));
    }
    var answer = client.send(request.build(), BodyHandlers.ofByteArray());
    var mediaType = answer.headers().firstValue("Content-Type").orElse("none");
    return new Answer(question, answer.statusCode(), mediaType);
  }

  private static Answer result(Future<Answer> asked) {
    try {
      return asked.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SSLContext trusting(RunningFauces fauces) {
    try {
      var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(fauces.trust());
      var context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
