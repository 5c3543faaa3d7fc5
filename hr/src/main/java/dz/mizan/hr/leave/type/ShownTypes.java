package dz.mizan.hr.leave.type;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Kinds of leave with their limits, to be shown. */
@ApplicationScoped
class ShownTypes {
  private static final String PAGE =
      LeaveTypes.SELECT
          + " where code > $1 and ($2::boolean is null or is_active = $2) order by code limit $3";

  private final LeaveTypes types;

  ShownTypes(LeaveTypes types) {
    this.types = types;
  }

  Uni<LeaveTypeView> require(UUID id) {
    return types.require(id).chain(type -> shown(List.of(type))).map(List::getFirst);
  }

  Uni<Page<LeaveTypeView>> page(PageRequest page, @Nullable Boolean active) {
    var after = page.after(1);
    return CompanySql.execute(
            PAGE, after.isEmpty() ? "" : after.getFirst(), active, page.limitAndOne())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(LeaveType::of).toList())
        .chain(ShownTypes::shown)
        .map(rows -> Page.of(rows, page, last -> List.of(last.code())));
  }

  private static Uni<List<LeaveTypeView>> shown(List<LeaveType> types) {
    return limits(types)
        .chain(
            limits ->
                rates(types)
                    .map(
                        rates ->
                            types.stream()
                                .map(
                                    type ->
                                        LeaveTypeView.of(
                                            type,
                                            limits.getOrDefault(type.id(), List.of()),
                                            rates.getOrDefault(type.id(), List.of())))
                                .toList()));
  }

  private static Uni<Map<UUID, List<LeaveTypeView.Rate>>> rates(List<LeaveType> types) {
    return CompanySql.execute(
            "select * from leave_rate where type_id = any ($1) order by valid_from",
            (Object) types.stream().map(LeaveType::id).toArray(UUID[]::new))
        .map(
            rows -> {
              var all = new HashMap<UUID, List<LeaveTypeView.Rate>>();
              rows.forEach(
                  row ->
                      all.computeIfAbsent(row.getUUID("type_id"), key -> new ArrayList<>())
                          .add(
                              new LeaveTypeView.Rate(
                                  YearMonth.from(row.getLocalDate("valid_from")).toString(),
                                  row.getBigDecimal("days"),
                                  row.getBigDecimal("cap"),
                                  row.getBigDecimal("south_days"),
                                  row.getString("source"))));
              return all;
            });
  }

  private static Uni<Map<UUID, List<LeaveTypeView.Limit>>> limits(List<LeaveType> types) {
    return CompanySql.execute(
            "select type_id, valid_from, max_days, source from leave_limit"
                + " where type_id = any ($1) order by valid_from",
            (Object) types.stream().map(LeaveType::id).toArray(UUID[]::new))
        .map(
            rows -> {
              var all = new HashMap<UUID, List<LeaveTypeView.Limit>>();
              rows.forEach(
                  row ->
                      all.computeIfAbsent(row.getUUID("type_id"), key -> new ArrayList<>())
                          .add(
                              new LeaveTypeView.Limit(
                                  row.getLocalDate("valid_from"),
                                  row.getBigDecimal("max_days"),
                                  row.getString("source"))));
              return all;
            });
  }
}
