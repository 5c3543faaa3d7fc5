package dz.mizan.hr.leave.team;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.calendar.Days;
import dz.mizan.hr.employee.Reach;
import dz.mizan.hr.listing.Day;
import dz.mizan.hr.settings.Setting;
import dz.mizan.hr.settings.Settings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Who is away, for those whom it concerns. */
@ApplicationScoped
class TeamCalendar {
  private static final String DEPARTMENTS =
      "select department_id from employee where user_id = $1 and status <> 'LEFT'";

  private final Reach reach;
  private final Settings settings;

  TeamCalendar(Reach reach, Settings settings) {
    this.reach = reach;
    this.settings = settings;
  }

  Uni<Page<Absence>> page(
      LocalDate from, LocalDate to, @Nullable UUID department, PageRequest page) {
    var after = page.after(2);
    var afterDay = after.isEmpty() ? Days.FIRST.minusDays(1) : Day.ofCursor(after.get(0));
    var afterId = after.isEmpty() ? new UUID(0, 0) : PageRequest.id(after.get(1));
    return reach
        .visible("leave:read")
        .map(only -> only.map(ids -> ids.toArray(UUID[]::new)).orElse(null))
        .chain(
            only ->
                colleagues()
                    .chain(
                        departments ->
                            Absences.between(
                                from,
                                to,
                                only,
                                departments,
                                department,
                                afterDay,
                                afterId,
                                page.limitAndOne())))
        .map(
            rows ->
                Page.of(
                    rows,
                    page,
                    last -> List.of(last.startsOn().toString(), last.requestId().toString())));
  }

  /** The departments whose people see each other: the caller's own, if the company wants it so. */
  private Uni<UUID[]> colleagues() {
    return settings
        .current()
        .chain(
            now ->
                now.flag(Setting.LEAVE_SEEN_BY_COLLEAGUES)
                    ? CompanySql.execute(DEPARTMENTS, Caller.require().userId())
                        .map(
                            rows ->
                                StreamSupport.stream(rows.spliterator(), false)
                                    .map(row -> row.getUUID(0))
                                    .toArray(UUID[]::new))
                    : Uni.createFrom().item(new UUID[0]));
  }
}
