package dz.mizan.hr.attendance.timesheet;

import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import dz.mizan.hr.attendance.Limits;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The timesheets of the company. */
@ApplicationScoped
class Timesheets {
  private static final String PAGE =
      """
       from timesheet t join employee e on e.id = t.employee_id
      where ($1::uuid[] is null or t.employee_id = any ($1))
        and ($2::date is null or t.month = $2) and ($3::text is null or t.status = $3)
        and ($4::uuid is null or e.department_id = $4)
        and %s and ($6::uuid is null or t.id > $6)
      order by t.id limit $7
      """;

  Timesheets() {}

  /** What a list is narrowed to. */
  record Filter(
      @Nullable LocalDate month,
      @Nullable TimesheetStatus status,
      @Nullable UUID departmentId,
      @Nullable UUID employeeId) {}

  /**
   * @throws NotFound if the company has no such timesheet
   */
  Uni<TimesheetView> require(UUID id) {
    return read(id, "");
  }

  Uni<TimesheetView> lock(UUID id) {
    return read(id, " for update");
  }

  private static Uni<TimesheetView> read(UUID id, String lock) {
    return CompanySql.execute(
            "select " + TimesheetView.COLUMNS + " from timesheet t where t.id = $1" + lock, id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("timesheet", id);
              }
              return TimesheetView.of(rows.iterator().next());
            });
  }

  /** A page in the order of making, one row more than asked for. */
  Uni<List<TimesheetView>> page(PageRequest request, UUID @Nullable [] visible, Filter filter) {
    var status = filter.status();
    return CompanySql.execute(
            "select "
                + TimesheetView.COLUMNS
                + Limits.ofOne(PAGE, "t.employee_id", 5, filter.employeeId()),
            visible,
            filter.month(),
            status == null ? null : status.name(),
            filter.departmentId(),
            filter.employeeId(),
            request.afterId(),
            request.limitAndOne())
        .map(rows -> list(rows, TimesheetView::of));
  }

  Uni<TimesheetDetail> detail(TimesheetView sheet) {
    return CompanySql.execute(
            "select * from timesheet_day where timesheet_id = $1 order by day", sheet.id())
        .map(rows -> list(rows, TimesheetDetail.Day::of))
        .chain(
            days ->
                CompanySql.execute(
                        "select * from timesheet_overtime where timesheet_id = $1"
                            + " order by kind, premium",
                        sheet.id())
                    .map(rows -> list(rows, TimesheetDetail.Overtime::of))
                    .chain(
                        overtime ->
                            CompanySql.execute(
                                    "select * from timesheet_step where timesheet_id = $1"
                                        + " order by id",
                                    sheet.id())
                                .map(rows -> list(rows, TimesheetDetail.Step::of))
                                .map(steps -> new TimesheetDetail(sheet, days, overtime, steps))));
  }

  static <T> List<T> list(RowSet<Row> rows, Function<Row, T> of) {
    return StreamSupport.stream(rows.spliterator(), false).map(of).toList();
  }
}
