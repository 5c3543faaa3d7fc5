package dz.mizan.hr.employee;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.companydata.EncryptedColumn;
import dz.mizan.common.crypto.FieldCipher;
import dz.mizan.common.reactive.CallingContext;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Encrypts what is under an old key anew, under the current one, in every sealed column of this
 * service. Versions stay, as nothing about the rows changes; blind indexes stay too.
 */
@ApplicationScoped
class RotateKeys {
  private static final Logger LOG = Logger.getLogger(RotateKeys.class);

  // These have the id of their key beside them, indexed; others are small.
  private static final Set<String> WITH_KEY = Set.of("employee.national_number", "payslip.detail");
  private static final int LEAST_READ = 50;
  private static final UUID FIRST = new UUID(0, 0);

  private final List<EncryptedColumn> columns;
  private final FieldCipher cipher;
  private final Audit audit;

  RotateKeys(@All List<EncryptedColumn> columns, FieldCipher cipher, Audit audit) {
    // In one order, in which rows are locked: employees first, as whoever writes what is theirs.
    this.columns =
        columns.stream()
            .sorted(
                Comparator.comparing((EncryptedColumn c) -> !c.table().equals("employee"))
                    .thenComparing(EncryptedColumn::table)
                    .thenComparing(EncryptedColumn::column))
            .toList();
    this.cipher = cipher;
    this.audit = audit;
  }

  /**
   * What was done so far.
   *
   * @param unreadable values that were passed by, as their key is lost or they were tampered with
   */
  private record Done(int rotated, int unreadable) {}

  /**
   * Some rows of a column, under the current key.
   *
   * @param unreadable how many of them do not open
   * @param last the last row that was looked at
   */
  private record Batch(List<UUID> ids, List<String> values, int unreadable, UUID last) {}

  /**
   * Does one batch of the company. What does not open stays as it is, and does not keep the rest.
   *
   * @param limit at most that many
   * @return how many were done and how many are left in the company; a key may go when no company
   *     has any left under it
   */
  Uni<KeyRotation> handle(int limit) {
    return rotate(columns.iterator(), limit, new Done(0, 0)).chain(this::report);
  }

  private Uni<Done> rotate(Iterator<EncryptedColumn> rest, int limit, Done done) {
    if (done.rotated() >= limit || !rest.hasNext()) {
      return Uni.createFrom().item(done);
    }
    return rotate(rest.next(), FIRST, limit, done).chain(more -> rotate(rest, limit, more));
  }

  private Uni<Done> rotate(EncryptedColumn column, UUID after, int limit, Done done) {
    int wanted = limit - done.rotated();
    int read = Math.max(wanted, LEAST_READ);
    return stale(column, after, read)
        .chain(
            stale ->
                stale.size() == 0
                    ? Uni.createFrom().item(done)
                    : resealed(column, stale, wanted)
                        .call(batch -> write(column, batch))
                        .chain(
                            batch -> {
                              var now =
                                  new Done(
                                      done.rotated() + batch.ids().size(),
                                      done.unreadable() + batch.unreadable());
                              return now.rotated() >= limit || stale.size() < read
                                  ? Uni.createFrom().item(now)
                                  : rotate(column, batch.last(), limit, now);
                            }));
  }

  private Uni<RowSet<Row>> stale(EncryptedColumn column, UUID after, int limit) {
    return CompanySql.execute(
        "select id, %1$s from %2$s where %3$s and id > $2 order by id limit $3 for update"
            .formatted(column.column(), column.table(), isStale(column)),
        cipher.currentKeyId(),
        after,
        limit);
  }

  private static String isStale(EncryptedColumn column) {
    return WITH_KEY.contains(place(column))
        ? column.column() + "_key <> $1"
        : "split_part(" + column.column() + ", ':', 1) <> $1";
  }

  // Off the event loop: hundreds of payslips take a while.
  private Uni<Batch> resealed(EncryptedColumn column, RowSet<Row> stale, int wanted) {
    var company = Caller.require().companyId();
    var back = CallingContext.resume();
    return Uni.createFrom()
        .item(() -> reseal(column, company, stale, wanted))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .emitOn(back);
  }

  private Batch reseal(EncryptedColumn column, UUID company, RowSet<Row> stale, int wanted) {
    var ids = new ArrayList<UUID>();
    var values = new ArrayList<String>();
    int unreadable = 0;
    var last = FIRST;
    for (var row : stale) {
      if (ids.size() == wanted) {
        break;
      }
      last = row.getUUID(0);
      try {
        var plain = column.open(company, last, row.getString(1));
        values.add(cipher.encrypt(plain, place(column) + ":" + company + ":" + last));
        ids.add(last);
      } catch (IllegalStateException | IllegalArgumentException e) {
        LOG.errorf("%s of %s: %s", place(column), last, e.getMessage());
        unreadable++;
      }
    }
    return new Batch(ids, values, unreadable, last);
  }

  private static String place(EncryptedColumn column) {
    return column.table() + "." + column.column();
  }

  private Uni<Void> write(EncryptedColumn column, Batch batch) {
    if (batch.ids().isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return CompanySql.execute(
            "update %2$s t set %1$s = fresh.value from unnest($1::uuid[], $2::text[])"
                    .formatted(column.column(), column.table())
                + " as fresh (id, value) where t.company_id = current_company()"
                + " and t.id = fresh.id",
            batch.ids().toArray(UUID[]::new),
            batch.values().toArray(String[]::new))
        .replaceWithVoid();
  }

  private Uni<KeyRotation> report(Done done) {
    var count =
        columns.stream()
            .map(c -> "(select count(*) from " + c.table() + " where " + isStale(c) + ")")
            .collect(Collectors.joining(" + "));
    return CompanySql.execute("select " + count, cipher.currentKeyId())
        .map(
            rows ->
                new KeyRotation(
                    done.rotated(), rows.iterator().next().getLong(0), done.unreadable()))
        .call(rotation -> rotation.rotated() == 0 ? Uni.createFrom().voidItem() : note(rotation));
  }

  private Uni<Void> note(KeyRotation rotation) {
    return audit.record(
        "employee.keys-rotated", "company", Caller.require().companyId(), null, rotation);
  }
}
