package dz.mizan.accounting.entryimport;

import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The imports of the running transaction's company. */
@ApplicationScoped
class Imports {
  private static final String SELECT = "select " + ImportView.COLUMNS + " from entry_import ";
  // Those whose upload broke off with its process go with the next one.
  private static final String GIVE_UP =
      """
      with lost as (
        update entry_import set state = 'FAILED', failure = 'interrupted', finished_at = now()
        where state = 'UPLOADING' and created_at < now() - interval '1 hour' returning id)
      delete from entry_import_line where import_id in (select id from lost)
      """;
  private static final String END =
      """
      update entry_import set state = $2, refused = $3, entries = $4, total = $5,
        finished_at = now()
      where id = $1 and state in ('UPLOADING', 'POSTING') returning
      """
          + ImportView.COLUMNS;

  private static final String ENTRIES =
      """
      select count(*) as entries, count(r.id) as reversed
      from journal_entry e left join journal_entry r on r.reverses = e.id
      where e.origin in ('opening-import', 'entry-import') and e.origin_id = $1
        and e.reverses is null
      """;

  Uni<Void> open(UUID id, ImportOptions options) {
    var caller = Caller.require();
    return CompanySql.execute(GIVE_UP)
        .chain(
            () ->
                CompanySql.execute(
                    "insert into entry_import (id, kind, fiscal_year, dry_run, created_by,"
                        + " username) values ($1, $2, $3, $4, $5, $6)",
                    id,
                    options.kind().name(),
                    (short) options.year(),
                    options.dryRun(),
                    caller.userId(),
                    caller.username()))
        .replaceWithVoid();
  }

  /** The whole file is there. */
  Uni<Void> received(UUID id, long bytes, long lines, long refused, String sha256) {
    return CompanySql.execute(
            "update entry_import set bytes = $2, lines = $3, refused = $4, file_sha256 = $5"
                + " where id = $1",
            id,
            bytes,
            lines,
            refused,
            sha256)
        .replaceWithVoid();
  }

  /** The import that has posted this file, or is about to. */
  Uni<Optional<ImportView>> earlier(ImportOptions options, String sha256) {
    return CompanySql.execute(
            SELECT
                + "where kind = $1 and fiscal_year = $2 and file_sha256 = $3"
                + " and state in ('POSTING', 'COMPLETED', 'REVERSING') and not dry_run",
            options.kind().name(),
            (short) options.year(),
            sha256)
        .map(rows -> views(rows).stream().findFirst());
  }

  /**
   * What became of an import's entries.
   *
   * @param entries how many it has posted
   * @param reversed how many of them were reversed
   */
  record Entries(long entries, long reversed) {}

  Uni<Entries> entries(UUID id) {
    return CompanySql.execute(ENTRIES, id)
        .map(rows -> rows.iterator().next())
        .map(row -> new Entries(row.getLong("entries"), row.getLong("reversed")));
  }

  /** Its entries were reversed: another import may have its file. */
  Uni<Void> reversed(UUID id) {
    return CompanySql.execute(
            "update entry_import set state = 'REVERSED', failure = null where id = $1"
                + " and state in ('COMPLETED', 'REVERSING')",
            id)
        .replaceWithVoid();
  }

  /** The file is there, and posted beside the requests. */
  Uni<Void> posting(UUID id) {
    return CompanySql.execute(
            "update entry_import set state = 'POSTING' where id = $1 and state = 'UPLOADING'", id)
        .replaceWithVoid();
  }

  /** Its entries are being reversed beside the requests. */
  Uni<Void> reversing(UUID id) {
    return CompanySql.execute(
            "update entry_import set state = 'REVERSING', failure = null where id = $1"
                + " and state = 'COMPLETED'",
            id)
        .replaceWithVoid();
  }

  /** None of its entries was reversed. */
  Uni<Void> keep(UUID id, String failure) {
    return CompanySql.execute(
            "update entry_import set state = 'COMPLETED', failure = $2 where id = $1"
                + " and state = 'REVERSING'",
            id,
            failure)
        .replaceWithVoid();
  }

  /** Ends it. */
  Uni<ImportView> end(
      UUID id, ImportState state, long refused, long entries, @Nullable BigDecimal total) {
    return CompanySql.execute(END, id, state.name(), refused, entries, total)
        .map(rows -> ImportView.of(rows.iterator().next()));
  }

  /**
   * Ends it without having posted.
   *
   * @return false if it is in another state, and stays so
   */
  Uni<Boolean> fail(UUID id, ImportState from, String failure) {
    return CompanySql.execute(
            "update entry_import set state = 'FAILED', failure = $3, finished_at = now()"
                + " where id = $1 and state = $2",
            id,
            from.name(),
            failure)
        .map(rows -> rows.rowCount() == 1);
  }

  /** Nothing of it is wanted: the file was imported before. */
  Uni<Void> forget(UUID id) {
    return CompanySql.execute("delete from entry_import_error where import_id = $1", id)
        .chain(() -> CompanySql.execute("delete from entry_import where id = $1", id))
        .replaceWithVoid();
  }

  Uni<List<ImportView>> page(PageRequest request) {
    return CompanySql.execute(
            SELECT + "where $1::uuid is null or id < $1 order by id desc limit $2",
            request.afterId(),
            request.limitAndOne())
        .map(Imports::views);
  }

  /**
   * @throws NotFound if the company has no such import
   */
  Uni<ImportView> require(UUID id) {
    return require(id, "where id = $1");
  }

  /**
   * Locks it too, so that whoever else takes it back waits.
   *
   * @throws NotFound if the company has no such import
   */
  Uni<ImportView> requireLocked(UUID id) {
    return require(id, "where id = $1 for update");
  }

  private static Uni<ImportView> require(UUID id, String where) {
    return CompanySql.execute(SELECT + where, id)
        .map(
            rows ->
                views(rows).stream()
                    .findFirst()
                    .orElseThrow(() -> new NotFound("entry-import", id)));
  }

  private static List<ImportView> views(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(ImportView::of).toList();
  }
}
