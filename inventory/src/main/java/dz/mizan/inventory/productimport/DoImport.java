package dz.mizan.inventory.productimport;

import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.inventory.productfile.FileLine;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Does an import that was claimed, to its end. */
@ApplicationScoped
class DoImport {
  private static final Logger LOG = Logger.getLogger(DoImport.class);
  private static final int BATCH = 500;
  private static final int RACES = 3;

  // Somebody makes the same product or uses the same barcode at the same time: next time it is
  // seen.
  private static final Predicate<Throwable> RACE =
      SqlFailures.violates("uq_product_sku")
          .or(SqlFailures.violates("pk_product_barcode"))
          .or(SqlFailures.violates("fk_product_category"));

  private final CompanyTransactions transactions;
  private final Imports imports;
  private final StagedLines staged;
  private final ImportErrors errors;
  private final DoBatch doBatch;
  private final Pool pool;

  DoImport(
      CompanyTransactions transactions,
      Imports imports,
      StagedLines staged,
      ImportErrors errors,
      DoBatch doBatch,
      Pool pool) {
    this.transactions = transactions;
    this.imports = imports;
    this.staged = staged;
    this.errors = errors;
    this.doBatch = doBatch;
    this.pool = pool;
  }

  /**
   * Another process does it now, or it was ended; this one stops and leaves nothing of its batch.
   */
  private static final class Lost extends RuntimeException {
    Lost() {
      super("import lost", null, false, false);
    }
  }

  /** The one transaction is to leave nothing but what it found out. */
  private static final class Undone extends RuntimeException {
    private final transient Progress progress;

    Undone(Progress progress) {
      super("import undone", null, false, false);
      this.progress = progress;
    }
  }

  /** How far one transaction is. */
  private static final class Progress {
    private Tally tally = Tally.NONE;
    private final List<FoundError> errors = new ArrayList<>();
    private long through;
    private boolean isOver;

    void add(List<FileLine> lines, DoBatch.Done done) {
      tally = tally.plus(done.tally());
      through = lines.getLast().product().line();
      done.errors().stream().limit(ImportErrors.KEPT - errors.size()).forEach(errors::add);
    }
  }

  /** To the end, or until another does it. */
  Uni<Void> handle(ClaimedImport claimed) {
    return (claimed.options().isOneTransaction() ? atOnce(claimed) : batchByBatch(claimed))
        .onFailure(Lost.class)
        .recoverWithNull()
        .onFailure(DoImport::isForGood)
        .recoverWithUni(failure -> giveUp(claimed, failure));
  }

  /** Data that the database does not take, however often it is tried. */
  private static boolean isForGood(Throwable failure) {
    var state = SqlFailures.sqlState(failure);
    return state.startsWith("22") || state.startsWith("23");
  }

  private Uni<Void> giveUp(ClaimedImport claimed, Throwable failure) {
    LOG.errorf(failure, "Import %s is given up", claimed.id());
    return run(
        claimed,
        () ->
            staged
                .drop(claimed.id())
                .chain(
                    () ->
                        imports.end(
                            claimed.id(),
                            claimed.owner(),
                            ImportState.RUNNING,
                            ImportState.FAILED,
                            "broken-down"))
                .replaceWithVoid());
  }

  private Uni<Void> batchByBatch(ClaimedImport claimed) {
    var progress = new Progress();
    progress.through = claimed.doneThrough();
    return Multi.createBy()
        .repeating()
        .uni(() -> run(claimed, () -> batch(claimed, progress.through)))
        .until(through -> through < 0)
        .invoke(through -> progress.through = through)
        .collect()
        .last()
        .replaceWithVoid();
  }

  // The number of the batch's last line; below 0 if there was none left, and the import is over.
  private Uni<Long> batch(ClaimedImport claimed, long after) {
    return staged
        .next(claimed.id(), after, BATCH)
        .chain(
            lines ->
                lines.isEmpty()
                    ? end(claimed, ImportState.COMPLETED).replaceWith(-1L)
                    : doBatch.handle(lines).chain(done -> note(claimed, lines, done)));
  }

  private Uni<Long> note(ClaimedImport claimed, List<FileLine> lines, DoBatch.Done done) {
    long through = lines.getLast().product().line();
    return errors
        .add(claimed.id(), done.errors())
        .chain(() -> imports.advance(claimed, through, done.tally()))
        .invoke(DoImport::stopIfLost)
        .replaceWith(through);
  }

  private Uni<Void> atOnce(ClaimedImport claimed) {
    return run(claimed, () -> all(claimed, new Progress()))
        .onFailure(Undone.class)
        .recoverWithUni(undone -> run(claimed, () -> report(claimed, ((Undone) undone).progress)));
  }

  private Uni<Void> all(ClaimedImport claimed, Progress progress) {
    return Multi.createBy()
        .repeating()
        .uni(() -> next(claimed, progress))
        .whilst(next -> !next.isOver)
        .collect()
        .last()
        .chain(() -> settle(claimed, progress));
  }

  private Uni<Progress> next(ClaimedImport claimed, Progress progress) {
    return staged
        .next(claimed.id(), progress.through, BATCH)
        .chain(
            lines -> {
              if (lines.isEmpty()) {
                progress.isOver = true;
                return Uni.createFrom().item(progress);
              }
              return doBatch
                  .handle(lines)
                  .invoke(done -> progress.add(lines, done))
                  .chain(() -> touch(claimed, progress))
                  .replaceWith(progress);
            });
  }

  // On a connection of its own: what the one transaction writes nobody sees before its end.
  private Uni<Void> touch(ClaimedImport claimed, Progress progress) {
    return pool.preparedQuery("select touch_product_import($1, $2, $3, $4)")
        .execute(
            Tuple.of(claimed.companyId(), claimed.id(), claimed.owner(), progress.tally.done()))
        .invoke(rows -> stopIfLost(rows.iterator().next().getBoolean(0)))
        .replaceWithVoid();
  }

  private Uni<Void> settle(ClaimedImport claimed, Progress progress) {
    if (claimed.options().dryRun() || claimed.refused() + progress.tally.refused() > 0) {
      return Uni.createFrom().failure(new Undone(progress));
    }
    return advanceFully(claimed, progress.through, progress.tally)
        .chain(() -> end(claimed, ImportState.COMPLETED));
  }

  private Uni<Void> report(ClaimedImport claimed, Progress progress) {
    var tally = progress.tally;
    var told =
        claimed.options().dryRun() ? tally : new Tally(tally.done(), 0, 0, 0, tally.refused());
    return errors
        .add(claimed.id(), progress.errors)
        .chain(() -> advanceFully(claimed, progress.through, told))
        .chain(
            () ->
                end(
                    claimed,
                    claimed.options().dryRun() ? ImportState.COMPLETED : ImportState.REFUSED));
  }

  // What touch has told meanwhile is not counted twice.
  private Uni<Void> advanceFully(ClaimedImport claimed, long through, Tally tally) {
    return imports
        .restart(claimed)
        .chain(() -> imports.advance(claimed, through, tally))
        .invoke(DoImport::stopIfLost)
        .replaceWithVoid();
  }

  private Uni<Void> end(ClaimedImport claimed, ImportState state) {
    return imports
        .end(claimed.id(), claimed.owner(), ImportState.RUNNING, state, null)
        .invoke(DoImport::stopIfLost)
        .chain(() -> staged.drop(claimed.id()));
  }

  private <T> Uni<T> run(ClaimedImport claimed, Supplier<Uni<T>> work) {
    return Uni.createFrom()
        .deferred(() -> transactions.run(claimed.companyId(), work))
        .onFailure(RACE)
        .retry()
        .atMost(RACES);
  }

  private static void stopIfLost(boolean isStillOurs) {
    if (!isStillOurs) {
      throw new Lost();
    }
  }
}
