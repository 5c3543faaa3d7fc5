package dz.mizan.hr.employee;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.companydata.EncryptedColumn;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Encrypts what is under an old key anew, under the current one, in every sealed column of this
 * service. Versions stay, as nothing about the rows changes; blind indexes stay too.
 */
@ApplicationScoped
class RotateKeys {
  private final List<EncryptedColumn> columns;
  private final SealedFields fields;
  private final Audit audit;

  RotateKeys(@All List<EncryptedColumn> columns, SealedFields fields, Audit audit) {
    // In one order, in which rows are locked.
    this.columns =
        columns.stream()
            .sorted(Comparator.comparing(EncryptedColumn::table).thenComparing(c -> c.column()))
            .toList();
    this.fields = fields;
    this.audit = audit;
  }

  /**
   * Does one batch of the company.
   *
   * @param limit at most that many; some hundreds, as they are decrypted and encrypted right here
   * @return how many were done and how many are left in the company; a key may go when no company
   *     has any left under it
   */
  Uni<KeyRotation> handle(int limit) {
    return rotate(columns.iterator(), limit, 0).chain(this::report);
  }

  private Uni<Integer> rotate(Iterator<EncryptedColumn> rest, int limit, int done) {
    if (done >= limit || !rest.hasNext()) {
      return Uni.createFrom().item(done);
    }
    var column = rest.next();
    return stale(column, limit - done)
        .chain(rows -> write(column, rows))
        .chain(written -> rotate(rest, limit, done + written));
  }

  private Uni<RowSet<Row>> stale(EncryptedColumn column, int limit) {
    return CompanySql.execute(
        "select id, %1$s from %2$s where %3$s order by id limit $2 for update"
            .formatted(column.column(), column.table(), isStale(column)),
        fields.currentKeyId(),
        limit);
  }

  // The column of the first ones has its key beside it, indexed.
  private static String isStale(EncryptedColumn column) {
    return column.column().equals("national_number")
        ? "national_number_key <> $1"
        : "split_part(" + column.column() + ", ':', 1) <> $1";
  }

  private Uni<Integer> write(EncryptedColumn column, RowSet<Row> stale) {
    if (stale.size() == 0) {
      return Uni.createFrom().item(0);
    }
    var company = Caller.require().companyId();
    var place = column.table() + "." + column.column();
    var ids = new ArrayList<UUID>();
    var values = new ArrayList<String>();
    for (var row : stale) {
      var id = row.getUUID(0);
      ids.add(id);
      values.add(fields.seal(place, id, column.open(company, id, row.getString(1))));
    }
    return CompanySql.execute(
            "update %2$s t set %1$s = fresh.value from unnest($1::uuid[], $2::text[])"
                    .formatted(column.column(), column.table())
                + " as fresh (id, value) where t.company_id = current_company()"
                + " and t.id = fresh.id",
            ids.toArray(UUID[]::new),
            values.toArray(String[]::new))
        .map(RowSet::rowCount);
  }

  private Uni<KeyRotation> report(int rotated) {
    var count =
        columns.stream()
            .map(c -> "(select count(*) from " + c.table() + " where " + isStale(c) + ")")
            .collect(Collectors.joining(" + "));
    return CompanySql.execute("select " + count, fields.currentKeyId())
        .map(rows -> new KeyRotation(rotated, rows.iterator().next().getLong(0)))
        .call(rotation -> rotated == 0 ? Uni.createFrom().voidItem() : note(rotation));
  }

  private Uni<Void> note(KeyRotation rotation) {
    return audit.record(
        "employee.keys-rotated", "company", Caller.require().companyId(), null, rotation);
  }
}
