package org.fauces.bench.measure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/**
 * The plan by which the database executes a statement of the product, taken from the statement
 * while it runs: nobody has to write it a second time. MariaDB alone shows it.
 */
public final class RunningPlan {
  private static final int ATTEMPTS = 20;

  private final Connection database;

  /**
   * @param database as the account that the product uses, which sees its own statements
   */
  public RunningPlan(Connection database) {
    this.database = database;
  }

  /** One step of a plan. */
  public record Step(String table, String access, String key, long rows, String extra) {
    /** Whether it reads a table from its beginning to its end. */
    public boolean isScan() {
      return "ALL".equals(access) && !table.startsWith("<");
    }

    @Override
    public String toString() {
      return "%-14s %-8s key %-28s rows %-8d %s".formatted(table, access, key, rows, extra);
    }
  }

  /** The plan of a statement that names this table, while the request that causes it runs. */
  public List<Step> of(String table, Callable<?> request) throws Exception {
    for (int i = 0; i < ATTEMPTS; i++) {
      var answer = CompletableFuture.runAsync(() -> call(request));
      var found = List.<Step>of();
      while (!answer.isDone() && found.isEmpty()) {
        var running = running(table);
        if (running.isPresent()) {
          found = explain(running.get());
        }
      }
      answer.join();
      if (!found.isEmpty()) {
        return found;
      }
    }
    throw new IllegalStateException("No statement on " + table + " was met while it ran.");
  }

  private Optional<Long> running(String table) throws SQLException {
    var sql =
        "select id from information_schema.processlist"
            + " where command <> 'Sleep' and id <> connection_id() and info like ?";
    try (var query = database.prepareStatement(sql)) {
      query.setString(1, "select k.grp%" + table + "%");
      try (var rows = query.executeQuery()) {
        return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
      }
    }
  }

  private List<Step> explain(long id) {
    var steps = new ArrayList<Step>();
    try (var statement = database.createStatement();
        var rows = statement.executeQuery("show explain for " + id)) {
      while (rows.next()) {
        steps.add(
            new Step(
                String.valueOf(rows.getString("table")),
                String.valueOf(rows.getString("type")),
                String.valueOf(rows.getString("key")),
                rows.getLong("rows"),
                String.valueOf(rows.getString("Extra"))));
      }
      return steps;
    } catch (SQLException e) {
      return List.of(); // it came to its end meanwhile
    }
  }

  private static void call(Callable<?> request) {
    try {
      request.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
