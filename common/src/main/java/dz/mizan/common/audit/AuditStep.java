package dz.mizan.common.audit;

import dz.mizan.common.audit.AuditQuery.Place;
import io.vertx.mutiny.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an {@link AuditQuery} found.
 *
 * @param edge the last entry looked at, wanted or not; null if there was none
 * @param isBounded whether it stopped because it had looked at enough
 */
record AuditStep(List<AuditEntry> entries, @Nullable Place edge, boolean isBounded) {

  static AuditStep of(Iterable<Row> rows, AuditQuery query) {
    var entries = new ArrayList<AuditEntry>();
    Place edge = null;
    boolean isBounded = false;
    for (var row : rows) {
      edge = new Place(row.getOffsetDateTime("edge_at"), row.getLong("edge_id"));
      isBounded = row.getLong("scanned") >= query.scan();
      if (row.getLong("id") != null) {
        entries.add(AuditEntry.of(row));
      }
    }
    return new AuditStep(entries, edge, isBounded);
  }
}
