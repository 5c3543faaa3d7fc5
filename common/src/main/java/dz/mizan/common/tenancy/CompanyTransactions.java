package dz.mizan.common.tenancy;

import dz.mizan.common.outbox.OutboxSignal;
import dz.mizan.common.problem.SqlFailures;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * Transactions that see one company's rows. The company is set for the transaction alone ({@code
 * set_config(…, true)}), so a pooled connection carries nothing over, and forgetting it shows no
 * row (ADR 2).
 */
@ApplicationScoped
public class CompanyTransactions {
  private static final int ATTEMPTS = 5;

  private final OutboxSignal signal;
  private final ErasedCompanies erased;

  CompanyTransactions(OutboxSignal signal, ErasedCompanies erased) {
    this.signal = signal;
    this.erased = erased;
  }

  /**
   * Runs the work in one transaction of that company and commits it. Inside another it joins that
   * one. Deadlocks and serialization failures are tried again, so the work must have no effect
   * outside the database. Once begun it goes to its end, commit or rollback, also if nobody waits
   * for it any more.
   *
   * @param work builds its chain anew at each call
   * @throws CompanyErased (as a failure) if the company is being erased or was
   */
  public <T> Uni<T> run(UUID companyId, Supplier<Uni<T>> work) {
    if (erased.contains(companyId)) {
      return Uni.createFrom().failure(new CompanyErased());
    }
    return toTheEnd(attempt(companyId, work, 1).invoke(() -> signal.raiseIfAppended()));
  }

  /**
   * Does not pass a cancellation on, as happens when a client hangs up: the session would be closed
   * over a statement that is under way and a transaction that is open (HR000090), and a commit that
   * is on its way would go unnoticed.
   */
  private static <T> Uni<T> toTheEnd(Uni<T> transaction) {
    return Uni.createFrom()
        .emitter(waiting -> transaction.subscribe().with(waiting::complete, waiting::fail));
  }

  private <T> Uni<T> attempt(UUID companyId, Supplier<Uni<T>> work, int attempt) {
    return Panache.withTransaction(() -> enter(companyId).chain(work::get))
        .onFailure(failure -> attempt < ATTEMPTS && SqlFailures.isRetriable(failure))
        .recoverWithUni(() -> pause(attempt).chain(() -> attempt(companyId, work, attempt + 1)));
  }

  /** Sets the company of the running transaction; only sign-up needs to change it on the way. */
  public Uni<Void> enter(UUID companyId) {
    return CompanySql.execute("select set_config('app.company_id', $1, true)", companyId.toString())
        .replaceWithVoid();
  }

  private static Uni<Void> pause(int attempt) {
    var context = Vertx.currentContext();
    long delayMs = ThreadLocalRandom.current().nextLong(5L << attempt) + 1;
    return Uni.createFrom()
        .voidItem()
        .onItem()
        .delayIt()
        .by(Duration.ofMillis(delayMs))
        .emitOn(step -> context.runOnContext(ignored -> step.run()));
  }
}
