package dz.mizan.inventory.count;

import dz.mizan.common.problem.Refusal;
import io.vertx.pgclient.PgException;
import org.jspecify.annotations.Nullable;

/** What a draft or a record names cannot be counted here. */
final class CannotCount extends Refusal {
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
    if (!(failure instanceof PgException raised) || !"MZ100".equals(raised.getSqlState())) {
      return failure;
    }
    var code = String.valueOf(raised.getErrorMessage());
    var detail = String.valueOf(raised.getDetail());
    var bar = detail.indexOf('|');
    var kind =
        code.equals("already-being-counted") || code.equals("warehouse-frozen")
            ? Kind.CONFLICT
            : Kind.RULE_BROKEN;
    return new CannotCount(
        kind, code, "records[" + detail.substring(0, bar) + "]", detail.substring(bar + 1));
  }
}
