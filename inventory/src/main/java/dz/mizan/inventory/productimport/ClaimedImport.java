package dz.mizan.inventory.productimport;

import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.Scope;
import io.vertx.sqlclient.Row;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import that this process does now.
 *
 * @param owner what tells it from another that took it over
 * @param doneThrough the last line that is done and committed
 * @param refused lines that could not be read
 */
record ClaimedImport(
    UUID companyId,
    UUID id,
    UUID owner,
    ImportOptions options,
    long doneThrough,
    long done,
    long refused,
    @Nullable UUID createdBy,
    @Nullable String username,
    @Nullable String address) {
  static final String COLUMNS =
      "id, owner, format, mode, dry_run, done_through, done, refused, created_by, username,"
          + " address";

  static ClaimedImport of(UUID companyId, Row row) {
    return new ClaimedImport(
        companyId,
        row.getUUID(0),
        row.getUUID(1),
        new ImportOptions(row.getString(2), row.getString(3), row.getBoolean(4)),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getUUID(8),
        row.getString(9),
        row.getString(10));
  }

  /** Whoever sent the file: what is done is done in his name. */
  Caller caller() {
    return new Caller(companyId, createdBy, username, address, null, Scope.UNRESTRICTED);
  }
}
