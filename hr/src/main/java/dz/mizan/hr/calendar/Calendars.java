package dz.mizan.hr.calendar;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.NotFound;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What the company has decided about weekly rest. */
@ApplicationScoped
class Calendars {
  private static final String COLUMNS =
      "id, nullif(site, '') as site, valid_from, rest_days, version";
  private static final String SELECT = "select " + COLUMNS + " from work_calendar";

  private final Audit audit;

  Calendars(Audit audit) {
    this.audit = audit;
  }

  /**
   * @throws NotFound if the company has no such calendar
   */
  Uni<CalendarView> require(UUID id) {
    return CompanySql.execute(SELECT + " where id = $1", id).map(rows -> one(rows, id));
  }

  Uni<Page<CalendarView>> page(PageRequest page) {
    return CompanySql.execute(
            SELECT + " where id > $1 order by id limit $2",
            page.afterId() == null ? new UUID(0, 0) : page.afterId(),
            page.limitAndOne())
        .map(
            rows ->
                Page.of(
                    StreamSupport.stream(rows.spliterator(), false).map(CalendarView::of).toList(),
                    page,
                    last -> List.of(last.id().toString())));
  }

  /**
   * @throws CalendarTaken if the site has one from that day on
   */
  Uni<CalendarView> create(CalendarRequest request) {
    return write(
            "insert into work_calendar (id, site, valid_from, rest_days)"
                + " values ($1, $2, $3, $4) returning "
                + COLUMNS,
            Ids.next(),
            request)
        .call(
            made -> audit.record("work-calendar.created", "work-calendar", made.id(), null, made));
  }

  /**
   * @throws CalendarTaken if the site has another one from that day on
   */
  Uni<CalendarView> change(UUID id, @Nullable String ifMatch, CalendarRequest request) {
    return locked(id, ifMatch)
        .chain(
            before ->
                write(
                        "update work_calendar set site = $2, valid_from = $3, rest_days = $4,"
                            + " version = version + 1 where id = $1 returning "
                            + COLUMNS,
                        id,
                        request)
                    .call(
                        after ->
                            audit.record(
                                "work-calendar.changed", "work-calendar", id, before, after)));
  }

  Uni<Void> delete(UUID id, @Nullable String ifMatch) {
    return locked(id, ifMatch)
        .call(() -> CompanySql.execute("delete from work_calendar where id = $1", id))
        .chain(before -> audit.record("work-calendar.deleted", "work-calendar", id, before, null));
  }

  private static Uni<CalendarView> locked(UUID id, @Nullable String ifMatch) {
    return CompanySql.execute(SELECT + " where id = $1 for update", id)
        .map(rows -> one(rows, id))
        .invoke(before -> Versions.check(ifMatch, before.version()));
  }

  private static Uni<CalendarView> write(String sql, UUID id, CalendarRequest request) {
    Days.requireKept("validFrom", request.validFrom());
    return CompanySql.execute(
            sql,
            id,
            request.site() == null ? "" : request.site(),
            request.validFrom(),
            WeekDays.numbers(request.restDays()))
        .onFailure(SqlFailures.violates("uq_work_calendar_from"))
        .transform(e -> new CalendarTaken())
        .map(rows -> one(rows, id));
  }

  private static CalendarView one(RowSet<Row> rows, UUID id) {
    if (rows.size() == 0) {
      throw new NotFound("work-calendar", id);
    }
    return CalendarView.of(rows.iterator().next());
  }
}
