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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The company's own holidays. */
@ApplicationScoped
class Holidays {
  private static final int LONGEST_DAYS = 31;
  private static final String COLUMNS =
      "id, name, name_ar, starts_on, ends_on, nullif(site, '') as site, version";
  private static final String SELECT = "select " + COLUMNS + " from holiday";

  private final Audit audit;

  Holidays(Audit audit) {
    this.audit = audit;
  }

  /**
   * @throws NotFound if the company has no such holiday
   */
  Uni<HolidayView> require(UUID id) {
    return CompanySql.execute(SELECT + " where id = $1", id).map(rows -> one(rows, id));
  }

  Uni<Page<HolidayView>> page(PageRequest page, LocalDate from, LocalDate to) {
    return CompanySql.execute(
            SELECT + " where id > $1 and starts_on <= $3 and ends_on >= $2 order by id limit $4",
            page.afterId() == null ? new UUID(0, 0) : page.afterId(),
            from,
            to,
            page.limitAndOne())
        .map(
            rows ->
                Page.of(
                    StreamSupport.stream(rows.spliterator(), false).map(HolidayView::of).toList(),
                    page,
                    last -> List.of(last.id().toString())));
  }

  /**
   * @throws HolidayOverlaps if there is one at that time and site
   */
  Uni<HolidayView> create(HolidayRequest request) {
    check(request);
    return write(
            "insert into holiday (id, name, name_ar, starts_on, ends_on, site)"
                + " values ($1, $2, $3, $4, $5, $6) returning "
                + COLUMNS,
            Ids.next(),
            request)
        .call(made -> audit.record("holiday.created", "holiday", made.id(), null, made));
  }

  /**
   * @throws HolidayOverlaps if there is another one at that time and site
   */
  Uni<HolidayView> change(UUID id, @Nullable String ifMatch, HolidayRequest request) {
    check(request);
    return locked(id, ifMatch)
        .chain(
            before ->
                write(
                        "update holiday set name = $2, name_ar = $3, starts_on = $4, ends_on = $5,"
                            + " site = $6, version = version + 1 where id = $1 returning "
                            + COLUMNS,
                        id,
                        request)
                    .call(after -> audit.record("holiday.changed", "holiday", id, before, after)));
  }

  Uni<Void> delete(UUID id, @Nullable String ifMatch) {
    return locked(id, ifMatch)
        .call(() -> CompanySql.execute("delete from holiday where id = $1", id))
        .chain(before -> audit.record("holiday.deleted", "holiday", id, before, null));
  }

  private static Uni<HolidayView> locked(UUID id, @Nullable String ifMatch) {
    return CompanySql.execute(SELECT + " where id = $1 for update", id)
        .map(rows -> one(rows, id))
        .invoke(before -> Versions.check(ifMatch, before.version()));
  }

  private static void check(HolidayRequest request) {
    Days.requireKept("startsOn", request.startsOn());
    Days.requireKept("endsOn", request.lastDay());
    Days.requireSpan("endsOn", request.startsOn(), request.lastDay(), LONGEST_DAYS);
  }

  private static Uni<HolidayView> write(String sql, UUID id, HolidayRequest request) {
    return CompanySql.execute(
            sql,
            id,
            request.name().strip(),
            request.nameAr(),
            request.startsOn(),
            request.lastDay(),
            request.site() == null ? "" : request.site())
        .onFailure(SqlFailures.violates("ex_holiday_overlap"))
        .transform(e -> new HolidayOverlaps())
        .map(rows -> one(rows, id));
  }

  private static HolidayView one(RowSet<Row> rows, UUID id) {
    if (rows.size() == 0) {
      throw new NotFound("holiday", id);
    }
    return HolidayView.of(rows.iterator().next());
  }
}
