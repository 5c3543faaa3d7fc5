package dz.mizan.auth;

import dz.mizan.common.tenancy.CompanyTransactions;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.function.Supplier;

/** Company transactions for tests that go through a door of the service's own, not through REST. */
public final class InCompany {
  private InCompany() {}

  /** Runs the work in a transaction of that company and waits for it. */
  public static <T> T run(CompanyTransactions transactions, UUID company, Supplier<Uni<T>> work) {
    try {
      return VertxContextSupport.subscribeAndAwait(() -> transactions.run(company, work));
    } catch (RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
