package dz.mizan.accounting.entryimport;

import static org.awaitility.Awaitility.await;

import dz.mizan.accounting.Company;
import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Has a company's books alone, as somebody who closes a month, until it is closed itself. */
final class HeldBooks implements AutoCloseable {
  private static final String WAITERS =
      " from pg_stat_activity where pg_blocking_pids(pid) && array[%d]";

  private final Sql sql;
  private final Connection connection;
  private final String waiters;

  private HeldBooks(Sql sql, Connection connection, int pid) {
    this.sql = sql;
    this.connection = connection;
    this.waiters = WAITERS.formatted(pid);
  }

  static HeldBooks of(Stack stack, Sql sql, Company company) throws SQLException {
    var database = stack.database(Service.ACCOUNTING);
    var connection = database.connectAs(database.app());
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("select set_config('app.company_id', '%s', true)".formatted(company.id));
      statement.execute("select lock_books(true)");
      try (var result = statement.executeQuery("select pg_backend_pid()")) {
        result.next();
        return new HeldBooks(sql, connection, result.getInt(1));
      }
    }
  }

  /** Until somebody waits for the books. */
  void awaitWaiter() {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> sql.count("select count(*)" + waiters) > 0);
  }

  /**
   * Takes the connection of all who wait, as if their process were gone, until nobody comes again:
   * a repeated request has the same task begun once more.
   */
  void killWaiters() {
    awaitWaiter();
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .during(Duration.ofSeconds(1))
        .until(() -> sql.rows("select pg_terminate_backend(pid)" + waiters).isEmpty());
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.close();
  }
}
