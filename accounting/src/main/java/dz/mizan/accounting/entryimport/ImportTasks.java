package dz.mizan.accounting.entryimport;

import dz.mizan.accounting.reversal.NewReversals;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of the running transaction's company. Who is at one holds its lock to the end of his
 * transaction, whatever ends that; the row goes in the transaction of its effect.
 */
@ApplicationScoped
class ImportTasks {
  /** For what is done within a request, which nobody can look at meanwhile. */
  static final LongFunction<Uni<Void>> NOT_TOLD = lines -> Uni.createFrom().voidItem();

  private static final String ADD =
      """
      insert into entry_import_work (import_id, user_id, username, address, session_id, may_adjust,
        reversal_date, reversal_on_own_dates, reversal_reason)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      """;
  private static final String LOCK =
      "select pg_try_advisory_xact_lock(hashtextextended('entry-import-' || $1::text, 0))";
  private static final String ATTEMPT =
      "update entry_import_work set attempts = attempts + 1, done = 0 where import_id = $1"
          + " returning "
          + ImportTask.COLUMNS;

  private final Pool pool;

  ImportTasks(Pool pool) {
    this.pool = pool;
  }

  /** Notes it for the current caller. */
  Uni<Void> add(UUID importId, boolean adjust, @Nullable NewReversals reversal) {
    var caller = Caller.require();
    return CompanySql.execute(
            ADD,
            importId,
            caller.userId(),
            caller.username(),
            caller.address(),
            caller.sessionId(),
            adjust,
            reversal == null ? null : reversal.date(),
            reversal == null ? null : Boolean.TRUE.equals(reversal.onOwnDates()),
            reversal == null ? null : reversal.reason())
        .replaceWithVoid();
  }

  /**
   * Counts an attempt, in a transaction of its own. Waits for the one that has asked for it.
   *
   * @return empty if somebody is at it, or it is done
   */
  Uni<Optional<ImportTask>> attempt(UUID importId) {
    var companyId = Caller.require().companyId();
    return CompanySql.execute("select from entry_import where id = $1 for no key update", importId)
        .chain(() -> lock(importId))
        .chain(
            locked ->
                locked
                    ? CompanySql.execute(ATTEMPT, importId)
                        .map(
                            rows ->
                                StreamSupport.stream(rows.spliterator(), false)
                                    .map(row -> ImportTask.of(companyId, row))
                                    .findFirst())
                    : Uni.createFrom().item(Optional.empty()));
  }

  /** Begins the transaction that does it. False: somebody else is at it, or it is done. */
  Uni<Boolean> hold(UUID importId) {
    return lock(importId)
        .chain(
            locked ->
                locked
                    ? CompanySql.execute(
                            "select from entry_import_work where import_id = $1", importId)
                        .map(rows -> rows.size() == 1)
                    : Uni.createFrom().item(false));
  }

  private static Uni<Boolean> lock(UUID importId) {
    return CompanySql.execute(LOCK, importId.toString())
        .map(rows -> rows.iterator().next().getBoolean(0));
  }

  /** On a connection of its own: what the transaction writes nobody sees before its end. */
  Uni<Void> tell(ImportTask task, long lines) {
    return pool.preparedQuery("select tell_entry_import($1, $2, $3)")
        .execute(Tuple.of(task.companyId(), task.importId(), lines))
        .replaceWithVoid();
  }

  Uni<Void> end(UUID importId) {
    return CompanySql.execute("delete from entry_import_work where import_id = $1", importId)
        .replaceWithVoid();
  }

  /** The imports that somebody is at, or should be. */
  Uni<List<UUID>> all() {
    return CompanySql.execute("select import_id from entry_import_work order by asked_at")
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> row.getUUID(0))
                    .toList());
  }
}
