package dz.mizan.accounting.entryimport;

import dz.mizan.accounting.reversal.NewReversals;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.Scope;
import io.vertx.sqlclient.Row;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done beside the requests: to post an import, or to take it back.
 *
 * @param caller who asked for it: what is done is done in his name
 * @param adjust whether he may post to soft-closed months
 * @param attempts with this one
 * @param reversal how it is taken back; null if it is to be posted
 */
record ImportTask(
    UUID importId, Caller caller, boolean adjust, int attempts, @Nullable NewReversals reversal) {
  static final String COLUMNS =
      "import_id, user_id, username, address, session_id, may_adjust, attempts, reversal_date,"
          + " reversal_on_own_dates, reversal_reason";

  static ImportTask of(UUID companyId, Row row) {
    var reason = row.getString(9);
    return new ImportTask(
        row.getUUID(0),
        new Caller(
            companyId,
            row.getUUID(1),
            row.getString(2),
            row.getString(3),
            row.getUUID(4),
            Scope.UNRESTRICTED),
        row.getBoolean(5),
        row.getInteger(6),
        reason == null ? null : new NewReversals(row.getLocalDate(7), row.getBoolean(8), reason));
  }

  UUID companyId() {
    return caller.companyId();
  }
}
