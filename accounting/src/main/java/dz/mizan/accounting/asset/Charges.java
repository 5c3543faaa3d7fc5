package dz.mizan.accounting.asset;

import dz.mizan.accounting.asset.plan.Charge;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The stored schedules of the running transaction's company. */
@ApplicationScoped
class Charges {
  private static final String INSERT =
      """
      insert into asset_charge (asset_id, month, amount)
      select $1, month, amount::numeric from unnest($2::date[], $3::text[]) as c (month, amount)
      """;

  /**
   * A line of a schedule.
   *
   * @param entryId where it is booked; null while it is planned
   */
  record Planned(YearMonth month, BigDecimal amount, @Nullable UUID entryId) {
    boolean isBooked() {
      return entryId != null;
    }

    private static Planned of(Row row) {
      return new Planned(
          YearMonth.from(row.getLocalDate("month")),
          row.getBigDecimal("amount"),
          row.getUUID("entry_id"));
    }
  }

  Uni<Void> insert(UUID assetId, List<Charge> charges) {
    return charges.isEmpty()
        ? Uni.createFrom().voidItem()
        : CompanySql.execute(
                INSERT,
                assetId,
                charges.stream().map(c -> c.month().atDay(1)).toArray(LocalDate[]::new),
                charges.stream().map(c -> c.amount().toPlainString()).toArray(String[]::new))
            .replaceWithVoid();
  }

  /** The schedule by month. */
  Uni<List<Planned>> of(UUID assetId) {
    return CompanySql.execute(
            "select month, amount, entry_id from asset_charge where asset_id = $1 order by month",
            assetId)
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(Planned::of).toList());
  }

  /** Takes what is planned after that month out of the schedule. */
  Uni<Void> cut(UUID assetId, YearMonth after) {
    return CompanySql.execute(
            "delete from asset_charge where asset_id = $1 and month > $2 and entry_id is null",
            assetId,
            after.atDay(1))
        .replaceWithVoid();
  }

  /** Notes that what is planned is booked in an entry, the last month with what was left of it. */
  Uni<Void> book(UUID assetId, YearMonth last, BigDecimal ofLast, @Nullable UUID entryId) {
    return CompanySql.execute(
            "delete from asset_charge where asset_id = $1 and entry_id is null"
                + " and month = $2 and $3::numeric = 0",
            assetId,
            last.atDay(1),
            ofLast)
        .chain(
            () ->
                CompanySql.execute(
                    "update asset_charge set entry_id = $4,"
                        + " amount = case when month = $2 then $3 else amount end"
                        + " where asset_id = $1 and entry_id is null",
                    assetId,
                    last.atDay(1),
                    ofLast,
                    entryId))
        .replaceWithVoid();
  }
}
