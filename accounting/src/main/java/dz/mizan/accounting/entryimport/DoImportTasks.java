package dz.mizan.accounting.entryimport;

import dz.mizan.common.problem.Refusal;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.reactive.BesideRequests;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.common.web.RequestIds;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.function.LongFunction;
import org.jboss.logging.Logger;

/**
 * Posts long imports and takes them back beside the requests, each in one transaction. What is left
 * undone because the process ends is begun anew by {@link ResumeImports}.
 */
@ApplicationScoped
class DoImportTasks {
  /** Files of more lines are for here. */
  static final long LINES_AT_ONCE = 5_000;

  private static final Logger LOG = Logger.getLogger(DoImportTasks.class);
  private static final int AT_ONCE = 2;
  private static final int ATTEMPTS = 5;
  // Longer than any piece takes: a statement that hangs must not keep a place for ever.
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final CompanyTransactions transactions;
  private final ImportTasks tasks;
  private final Imports imports;
  private final PostImport post;
  private final ReverseImport reverse;
  private final BesideRequests<Wanted> beside;

  DoImportTasks(
      Vertx vertx,
      CompanyTransactions transactions,
      ImportTasks tasks,
      Imports imports,
      PostImport post,
      ReverseImport reverse) {
    this.transactions = transactions;
    this.tasks = tasks;
    this.imports = imports;
    this.post = post;
    this.reverse = reverse;
    this.beside =
        new BesideRequests<>(vertx, AT_ONCE, PATIENCE, (wanted, alive) -> work(wanted, alive));
  }

  private record Wanted(UUID companyId, UUID importId) {}

  /** Has the import's task done, after the transaction that locks the import; returns at once. */
  void wake(UUID companyId, UUID importId) {
    beside.add(new Wanted(companyId, importId));
  }

  private Uni<Void> work(Wanted wanted, Runnable alive) {
    RequestIds.begin(null, null);
    Caller.system(wanted.companyId()).enter();
    return transactions
        .run(wanted.companyId(), () -> tasks.attempt(wanted.importId()))
        .chain(
            found -> found.map(task -> attempt(task, alive)).orElse(Uni.createFrom().voidItem()));
  }

  private Uni<Void> attempt(ImportTask task, Runnable alive) {
    task.caller().enter();
    return task.attempts() > ATTEMPTS
        ? giveUp(task, new IllegalStateException(ATTEMPTS + " attempts"))
        : handle(task, alive)
            .onFailure(DoImportTasks::isForGood)
            .recoverWithUni(failure -> giveUp(task, failure));
  }

  private Uni<Void> handle(ImportTask task, Runnable alive) {
    LongFunction<Uni<Void>> told = lines -> tasks.tell(task, lines).invoke(alive);
    var how = task.reversal();
    return how == null ? post.later(task, told) : reverse.later(task, how, told);
  }

  /** What would be the same however often it is tried. */
  private static boolean isForGood(Throwable failure) {
    var state = SqlFailures.sqlState(failure);
    return failure instanceof Refusal || state.startsWith("22") || state.startsWith("23");
  }

  private Uni<Void> giveUp(ImportTask task, Throwable failure) {
    var why = failure instanceof Refusal refusal ? refusal.code() : "broken-down";
    LOG.warnf(
        failure instanceof Refusal ? null : failure,
        "Import %s is not %s: %s",
        task.importId(),
        task.reversal() == null ? "posted" : "taken back",
        failure.toString());
    return transactions.run(
        task.companyId(),
        () ->
            (task.reversal() == null
                    ? post.giveUp(task.importId(), ImportState.POSTING, why)
                    : imports.keep(task.importId(), why))
                .chain(() -> tasks.end(task.importId())));
  }
}
