package dz.mizan.common.problem;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hibernate.JDBCException;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** What a failed statement means; SQLSTATE codes as in appendix A of the PostgreSQL manual. */
public final class SqlFailures {
  private static final Set<String> RETRIABLE = Set.of("40001", "40P01");
  private static final Set<String> UNAVAILABLE =
      Set.of("57P01", "57P02", "57P03", "57014", "55P03", "25006", "28000", "28P01", "3D000");

  private static final Pattern EXCLUSION =
      Pattern.compile("violates exclusion constraint \"([a-z0-9_]+)\"");

  private SqlFailures() {}

  /** Holds for a failure of the constraint with this name. */
  public static Predicate<Throwable> violates(String constraint) {
    return failure -> constraint.equals(constraint(failure));
  }

  /** Holds for a deadlock or a serialization failure: the transaction may be tried again. */
  public static boolean isRetriable(Throwable failure) {
    return RETRIABLE.contains(sqlState(failure));
  }

  /** Holds where the database could not be reached or did not answer in time. */
  public static boolean isUnavailable(Throwable failure) {
    var sqlState = sqlState(failure);
    if (!sqlState.isEmpty()) {
      return UNAVAILABLE.contains(sqlState)
          || sqlState.startsWith("08")
          || sqlState.startsWith("53");
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

  /** The SQLSTATE behind a failure, whether it came through Hibernate or not; empty if none. */
  public static String sqlState(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = next(cause)) {
      if (cause instanceof PgException pg && pg.getSqlState() != null) {
        return pg.getSqlState();
      }
      if (cause instanceof JDBCException jdbc && jdbc.getSQLState() != null) {
        return jdbc.getSQLState();
      }
    }
    return "";
  }

  private static @Nullable String constraint(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = next(cause)) {
      if (cause instanceof PgException pg && pg.getConstraint() != null) {
        return pg.getConstraint();
      }
      if (cause instanceof ConstraintViolationException violation
          && violation.getConstraintName() != null) {
        return violation.getConstraintName();
      }
    }
    return exclusion(failure);
  }

  // The one kind whose name Hibernate does not find.
  private static @Nullable String exclusion(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = next(cause)) {
      var message = cause.getMessage();
      var found = message == null ? null : EXCLUSION.matcher(message);
      if (found != null && found.find()) {
        return found.group(1);
      }
    }
    return null;
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
