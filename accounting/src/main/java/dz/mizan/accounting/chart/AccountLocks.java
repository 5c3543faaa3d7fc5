package dz.mizan.accounting.chart;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;

/** Keeps entries out while an account changes in a way that they depend on. */
final class AccountLocks {
  private AccountLocks() {}

  /** Waits for the postings under way; new ones wait for this transaction's end. */
  static Uni<Void> keepPostingsOut() {
    return CompanySql.execute("select lock_books(true)").replaceWithVoid();
  }
}
