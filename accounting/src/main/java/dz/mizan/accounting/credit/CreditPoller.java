package dz.mizan.accounting.credit;

import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.common.web.RequestIds;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/**
 * Looks once a second, in all companies, for customers whose credit may have changed. Beside the
 * jobs: those would cost each company a transaction each time, whether anything changed or not.
 */
@ApplicationScoped
class CreditPoller {
  private static final Logger LOG = Logger.getLogger(CreditPoller.class);
  private static final long INTERVAL_MS = 1_000;
  private static final String COMPANIES =
      """
      select distinct c.company_id from credit_change c
      where not exists (select from erased_company e where e.company_id = c.company_id) limit 100
      """;

  private final Vertx vertx;
  private final Pool relay;
  private final CompanyTransactions transactions;
  private final TellCredit tell;
  private final AtomicBoolean isLooking = new AtomicBoolean();
  private long timer;

  CreditPoller(
      Vertx vertx,
      @ReactiveDataSource("relay") Pool relay,
      CompanyTransactions transactions,
      TellCredit tell) {
    this.vertx = vertx;
    this.relay = relay;
    this.transactions = transactions;
    this.tell = tell;
  }

  void start(@Observes StartupEvent event) {
    timer = vertx.setPeriodic(INTERVAL_MS, tick -> look());
  }

  void stop(@Observes ShutdownEvent event) {
    vertx.cancelTimer(timer);
  }

  private void look() {
    if (!isLooking.compareAndSet(false, true)) {
      return;
    }
    companies()
        .chain(this::tellAll)
        .onTermination()
        .invoke(() -> isLooking.set(false))
        .subscribe()
        .with(done -> {}, failure -> LOG.warnf("Credit not told: %s", failure.toString()));
  }

  private Uni<List<UUID>> companies() {
    return relay
        .query(COMPANIES)
        .execute()
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> row.getUUID("company_id"))
                    .toList());
  }

  // What fails for one company is tried again the next time and keeps nobody else waiting.
  private Uni<Void> tellAll(List<UUID> companies) {
    return Multi.createFrom()
        .iterable(companies)
        .onItem()
        .transformToUniAndConcatenate(
            company ->
                tell(company)
                    .onFailure()
                    .invoke(failure -> LOG.warnf("Credit not told: %s", failure.toString()))
                    .onFailure()
                    .recoverWithItem(0))
        .collect()
        .last()
        .replaceWithVoid();
  }

  // Each on a context of its own, as a request has one.
  private Uni<Integer> tell(UUID company) {
    return Uni.createFrom()
        .emitter(
            emitter -> {
              var context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
              VertxContextSafetyToggle.setContextSafe(context, true);
              context.runOnContext(
                  ignored -> {
                    RequestIds.begin(null, null);
                    Caller.system(company).enter();
                    transactions
                        .run(company, tell::handle)
                        .subscribe()
                        .with(emitter::complete, emitter::fail);
                  });
            });
  }
}
