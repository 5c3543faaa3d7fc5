package dz.mizan.accounting.settings;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;

/** The business date: of the running transaction's company, in its zone. */
public final class Today {
  private Today() {}

  /** The day on which the transaction began. */
  public static Uni<LocalDate> date() {
    return CompanySql.execute("select (now() at time zone zone)::date from ledger")
        .map(rows -> rows.iterator().next().getLocalDate(0));
  }
}
