package dz.mizan.inventory.reservation;

import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Runs what has no endpoint in a company transaction, as a document of another feature would. */
@ApplicationScoped
public class InCompanyWork {
  private final CompanyTransactions transactions;
  private final Vertx vertx;

  InCompanyWork(CompanyTransactions transactions, Vertx vertx) {
    this.transactions = transactions;
    this.vertx = vertx;
  }

  public <T> CompletableFuture<T> run(UUID company, Supplier<Uni<T>> work) {
    var future = new CompletableFuture<T>();
    var context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
    VertxContextSafetyToggle.setContextSafe(context, true);
    context.runOnContext(
        ignored -> {
          Caller.system(company).enter();
          transactions
              .run(company, work)
              .subscribe()
              .with(future::complete, future::completeExceptionally);
        });
    return future;
  }
}
