package dz.mizan.accounting.settings;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.LocalDate;

/** The business date: of the running transaction's company, in its zone. */
public final class Today {
  private static final String DATE = "select (now() at time zone zone)::date from ledger";

  private Today() {}

  /** The day on which the transaction began. */
  public static Uni<LocalDate> date() {
    return CompanySql.execute(DATE).map(rows -> rows.iterator().next().getLocalDate(0));
  }

  /** The same for a long read. */
  public static Uni<LocalDate> on(SqlConnection connection) {
    return connection
        .preparedQuery(DATE)
        .execute()
        .map(rows -> rows.iterator().next().getLocalDate(0));
  }
}
