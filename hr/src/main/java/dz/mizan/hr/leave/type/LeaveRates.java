package dz.mizan.hr.leave.type;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;

/** What all types with a balance give, by month. */
public final class LeaveRates {
  static final String SELECT = "select type_id, valid_from, days, cap, south_days from leave_rate";

  private final Map<UUID, NavigableMap<YearMonth, LeaveRate>> rates = new HashMap<>();

  LeaveRates(RowSet<Row> rows) {
    for (var row : rows) {
      rates
          .computeIfAbsent(row.getUUID("type_id"), type -> new TreeMap<>())
          .put(
              YearMonth.from(row.getLocalDate("valid_from")),
              new LeaveRate(
                  row.getBigDecimal("days"),
                  row.getBigDecimal("cap"),
                  row.getBigDecimal("south_days")));
    }
  }

  /** What the type gives for that month. */
  public LeaveRate of(LeaveType type, YearMonth month) {
    var known = rates.get(type.id());
    var entry = known == null ? null : known.floorEntry(month);
    if (entry == null) {
      throw new IllegalStateException("a type with a balance and no rate: " + type.code());
    }
    return entry.getValue();
  }
}
