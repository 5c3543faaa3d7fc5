package dz.mizan.inventory.productimport;

import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.common.tenancy.Ids;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Has imports done, beside the requests: two at once in this process, so that the others keep their
 * connections, and one of a company in all processes.
 */
@ApplicationScoped
class RunImports {
  private static final Logger LOG = Logger.getLogger(RunImports.class);
  private static final int AT_ONCE = 2;

  private final Vertx vertx;
  private final CompanyTransactions transactions;
  private final Imports imports;
  private final DoImport doImport;
  private final Queue<UUID> waiting = new ArrayDeque<>();
  private final Set<UUID> running = new HashSet<>();

  RunImports(Vertx vertx, CompanyTransactions transactions, Imports imports, DoImport doImport) {
    this.vertx = vertx;
    this.transactions = transactions;
    this.imports = imports;
    this.doImport = doImport;
  }

  /** Has those of the company done that wait; returns at once. */
  void wake(UUID companyId) {
    synchronized (waiting) {
      if (!waiting.contains(companyId)) {
        waiting.add(companyId);
      }
    }
    beginNext();
  }

  private void beginNext() {
    var companyId = takeNext();
    if (companyId == null) {
      return;
    }
    var context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
    VertxContextSafetyToggle.setContextSafe(context, true);
    context.runOnContext(
        ignored ->
            doAll(companyId)
                .onTermination()
                .invoke(() -> end(companyId))
                .subscribe()
                .with(
                    done -> {},
                    // Taken over when it has been silent for long enough.
                    failure -> LOG.errorf(failure, "Import of company %s broke down", companyId)));
  }

  private @Nullable UUID takeNext() {
    synchronized (waiting) {
      if (running.size() >= AT_ONCE) {
        return null;
      }
      for (var companyId : waiting) {
        if (!running.contains(companyId)) {
          waiting.remove(companyId);
          running.add(companyId);
          return companyId;
        }
      }
      return null;
    }
  }

  private void end(UUID companyId) {
    synchronized (waiting) {
      running.remove(companyId);
    }
    beginNext();
  }

  private Uni<Void> doAll(UUID companyId) {
    return transactions
        .run(companyId, () -> imports.claim(companyId, Ids.next()))
        // Another process was faster; it does this one too.
        .onFailure(SqlFailures.violates("uq_product_import_running"))
        .recoverWithItem(Optional.empty())
        .chain(
            claimed -> {
              if (claimed.isEmpty()) {
                return Uni.createFrom().voidItem();
              }
              claimed.get().caller().enter();
              return doImport.handle(claimed.get()).chain(() -> doAll(companyId));
            });
  }
}
