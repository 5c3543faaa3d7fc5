package dz.mizan.common.problem;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a failed statement means; SQLSTATE codes as in appendix A of the PostgreSQL manual. */
public final class SqlFailures {
  private static final Set<String> RETRIABLE = Set.of("40001", "40P01");
  private static final Set<String> UNAVAILABLE =
      Set.of("57P01", "57P02", "57P03", "53300", "57014");

  private SqlFailures() {}

  /** Holds for a failure of the constraint with this name. */
  public static Predicate<Throwable> violates(String constraint) {
    return failure ->
        find(failure).map(PgException::getConstraint).filter(constraint::equals).isPresent();
  }

  /** Holds for a deadlock or a serialization failure: the transaction may be tried again. */
  public static boolean isRetriable(Throwable failure) {
    return find(failure).map(PgException::getSqlState).filter(RETRIABLE::contains).isPresent();
  }

  /** Holds where the database could not be reached or did not answer in time. */
  public static boolean isUnavailable(Throwable failure) {
    var sqlState = find(failure).map(PgException::getSqlState).orElse(null);
    if (sqlState != null) {
      return UNAVAILABLE.contains(sqlState) || sqlState.startsWith("08");
    }
    for (Throwable cause = failure; cause != null; cause = next(cause)) {
      if (cause instanceof IOException
          || cause instanceof TimeoutException
          || cause instanceof ClosedConnectionException
          || (cause instanceof VertxException && mentionsConnection(cause))
          || mentionsConnection(cause)) {
        return true;
      }
    }
    return false;
  }

  /** The PostgreSQL error behind a failure. */
  public static Optional<PgException> find(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = next(cause)) {
      if (cause instanceof PgException pg) {
        return Optional.of(pg);
      }
    }
    return Optional.empty();
  }

  private static @Nullable Throwable next(Throwable failure) {
    return failure.getCause() == failure ? null : failure.getCause();
  }

  // The pool and the client report these without a type of their own.
  private static boolean mentionsConnection(Throwable failure) {
    var message = failure.getMessage();
    return message != null
        && (message.startsWith("Timeout")
            || message.contains("Connection is not active")
            || message.contains("connection was closed")
            || message.contains("Fail to read any response from the server")
            || message.contains("Pool closed"));
  }
}
