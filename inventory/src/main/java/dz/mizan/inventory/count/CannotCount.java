package dz.mizan.inventory.count;

import dz.mizan.common.problem.Refusal;
import dz.mizan.common.problem.SqlFailures;
import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a draft or a record names cannot be counted here. */
final class CannotCount extends Refusal {
  // As the function refuse() of the ledger raises it.
  private static final Pattern SAID =
      Pattern.compile("([a-z-]+)\\|([0-9]+)\\|(.*) \\(MZ100\\)", Pattern.DOTALL);
  private static final Set<String> CONFLICTS = Set.of("already-being-counted", "warehouse-frozen");

  CannotCount(Kind kind, String code, @Nullable String field, @Nullable String value) {
    super(kind, code);
    fact("value", value);
    if (field != null) {
      violation(field, code);
    }
  }

  static CannotCount unknown(String code, String field) {
    return new CannotCount(Kind.RULE_BROKEN, code, field, null);
  }

  /** The refusal that {@code record_count} raised; any other failure stays what it is. */
  static Throwable of(Throwable failure) {
    if (!SqlFailures.sqlState(failure).equals("MZ100")) {
      return failure;
    }
    var said = SAID.matcher(message(failure));
    if (!said.find()) {
      return failure;
    }
    var isConflict = CONFLICTS.contains(said.group(1));
    return new CannotCount(
        isConflict ? Kind.CONFLICT : Kind.RULE_BROKEN,
        said.group(1),
        "records[" + said.group(2) + "]",
        said.group(3));
  }

  private static String message(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PgException || cause instanceof SQLException) {
        return String.valueOf(cause.getMessage());
      }
    }
    return "";
  }
}
