package dz.mizan.inventory.productimport;

import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The imports of the running transaction's company; each move is one conditional statement. */
@ApplicationScoped
class Imports {
  private static final String SELECT =
      "select " + ProductImportView.COLUMNS + " from product_import ";
  private static final String OPEN =
      """
      insert into product_import (id, format, mode, dry_run, created_by, username, address,
        idempotency_key, request_hash, alive_until)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, now() + interval '5 minutes')
      on conflict on constraint uq_product_import_key do nothing
      """;
  private static final String RECEIVED =
      """
      update product_import set bytes = $2, lines = $3, taken = $4, refused = refused + $5,
        alive_until = now() + interval '5 minutes'
      where id = $1 and state = 'UPLOADING'
      """;
  // One at a time: another that is alive goes first, one that is not is taken over.
  private static final String CLAIM =
      """
      update product_import set state = 'RUNNING', owner = $1, attempts = attempts + 1,
        alive_until = now() + interval '60 seconds'
      where id = (select id from product_import
          where state = 'WAITING' or state = 'RUNNING' and alive_until < now()
          order by state = 'RUNNING' desc, id limit 1 for update skip locked)
        and not exists (
          select from product_import where state = 'RUNNING' and alive_until >= now())
      returning
      """
          + ClaimedImport.COLUMNS;
  private static final String ADVANCE =
      """
      update product_import set done_through = $3, done = done + $4, created = created + $5,
        changed = changed + $6, unchanged = unchanged + $7, refused = refused + $8, attempts = 1,
        alive_until = now() + interval '60 seconds'
      where id = $1 and owner = $2 and state = 'RUNNING'
      """;
  private static final String END =
      """
      update product_import set state = $3, owner = null, failure = $4, finished_at = now(),
        idempotency_key = case when $4::text is null then idempotency_key end
      where id = $1 and state = $5 and owner is not distinct from $2
      """;

  Uni<Boolean> open(UUID id, ImportOptions options, @Nullable String key, byte[] hash) {
    var caller = Caller.require();
    return CompanySql.execute(
            OPEN,
            id,
            options.format(),
            options.mode(),
            options.dryRun(),
            caller.userId(),
            caller.username(),
            caller.address(),
            key,
            Buffer.buffer(hash))
        .map(rows -> rows.rowCount() == 1);
  }

  /** What was made before under this key of the caller, and whether for the same. */
  record Earlier(ProductImportView view, byte[] hash) {}

  Uni<Earlier> earlier(String key) {
    return CompanySql.execute(
            "select "
                + ProductImportView.COLUMNS
                + ", request_hash from product_import where created_by = $1 and idempotency_key ="
                + " $2",
            Caller.require().userId(),
            key)
        .map(rows -> rows.iterator().next())
        .map(
            row ->
                new Earlier(ProductImportView.of(row), row.getBuffer("request_hash").getBytes()));
  }

  Uni<List<ProductImportView>> page(PageRequest request) {
    return CompanySql.execute(
            SELECT + "where $1::uuid is null or id < $1 order by id desc limit $2",
            request.afterId(),
            request.limitAndOne())
        .map(Imports::views);
  }

  /**
   * @throws NotFound if the company has no such import
   */
  Uni<ProductImportView> require(UUID id) {
    return CompanySql.execute(SELECT + "where id = $1", id)
        .map(
            rows ->
                views(rows).stream()
                    .findFirst()
                    .orElseThrow(() -> new NotFound("product-import", id)));
  }

  /** False if it is no longer being uploaded: it was given up. */
  Uni<Boolean> received(UUID id, long bytes, long lines, long taken, long refused) {
    return CompanySql.execute(RECEIVED, id, bytes, lines, taken, refused)
        .map(rows -> rows.rowCount() == 1);
  }

  /** The whole file is there. */
  Uni<Boolean> uploaded(UUID id) {
    return CompanySql.execute(
            "update product_import set state = 'WAITING' where id = $1 and state = 'UPLOADING'", id)
        .map(rows -> rows.rowCount() == 1);
  }

  /** Takes on the next one, if there is one and none is being done. */
  Uni<Optional<ClaimedImport>> claim(UUID companyId, UUID owner) {
    return CompanySql.execute(CLAIM, owner)
        .map(rows -> stream(rows).map(row -> ClaimedImport.of(companyId, row)).findFirst());
  }

  /** Notes in the batch's own transaction that it is done. False: another does the import now. */
  Uni<Boolean> advance(ClaimedImport claimed, long through, Tally tally) {
    return CompanySql.execute(
            ADVANCE,
            claimed.id(),
            claimed.owner(),
            through,
            tally.done(),
            tally.created(),
            tally.changed(),
            tally.unchanged(),
            tally.refused())
        .map(rows -> rows.rowCount() == 1);
  }

  /** What was told so far of a transaction that is begun anew, or now told as a whole. */
  Uni<Void> restart(ClaimedImport claimed) {
    return CompanySql.execute(
            "update product_import set done = 0 where id = $1 and owner = $2",
            claimed.id(),
            claimed.owner())
        .replaceWithVoid();
  }

  /**
   * Ends it. False: it is no longer this owner's.
   *
   * @param owner null while it is being uploaded
   */
  Uni<Boolean> end(
      UUID id, @Nullable UUID owner, ImportState from, ImportState to, @Nullable String failure) {
    if (!from.canBecome(to)) {
      throw new IllegalStateException(from + " cannot become " + to);
    }
    return CompanySql.execute(END, id, owner, to.name(), failure, from.name())
        .map(rows -> rows.rowCount() == 1);
  }

  /** Those whose upload broke off with its process, and those that break down each time. */
  Uni<List<UUID>> giveUp() {
    return CompanySql.execute(
            """
            update product_import set state = 'FAILED', owner = null, finished_at = now(),
              idempotency_key = null,
              failure = case state when 'UPLOADING' then 'interrupted' else 'broken-down' end
            where alive_until < now()
              and (state = 'UPLOADING' or state = 'RUNNING' and attempts >= 5)
            returning id
            """)
        .map(rows -> stream(rows).map(row -> row.getUUID(0)).toList());
  }

  /** Whether something is to be done. */
  Uni<Boolean> isAnyOpen() {
    return CompanySql.execute(
            """
            select exists (select from product_import
              where state = 'WAITING' or state = 'RUNNING' and alive_until < now())
            """)
        .map(rows -> rows.iterator().next().getBoolean(0));
  }

  private static List<ProductImportView> views(RowSet<Row> rows) {
    return stream(rows).map(ProductImportView::of).toList();
  }

  private static java.util.stream.Stream<Row> stream(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false);
  }
}
