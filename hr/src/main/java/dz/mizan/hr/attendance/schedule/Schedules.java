package dz.mizan.hr.attendance.schedule;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The schedules of the company. */
@ApplicationScoped
class Schedules {
  private final Audit audit;

  Schedules(Audit audit) {
    this.audit = audit;
  }

  /**
   * @throws NotFound if the company has no such schedule
   */
  Uni<ScheduleView> require(UUID id) {
    return read(id, "");
  }

  private static Uni<ScheduleView> read(UUID id, String lock) {
    return CompanySql.execute(
            "select " + ScheduleView.COLUMNS + " from schedule c where c.id = $1" + lock, id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("schedule", id);
              }
              return ScheduleView.of(rows.iterator().next());
            });
  }

  Uni<ScheduleView> change(UUID id, @Nullable String ifMatch, NameChange change) {
    return read(id, " for update of c")
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .chain(
            before ->
                CompanySql.execute(
                        "update schedule set name = $2, is_archived = $3, version = version + 1"
                            + " where id = $1",
                        id,
                        change.name().strip(),
                        change.isArchived())
                    .chain(() -> require(id))
                    .call(
                        after -> audit.record("schedule.changed", "schedule", id, before, after)));
  }

  /** A page in the order of making, one row more than asked for. */
  Uni<List<ScheduleView>> page(PageRequest request) {
    return CompanySql.execute(
            "select "
                + ScheduleView.COLUMNS
                + " from schedule c where ($1::uuid is null or c.id > $1) order by c.id limit $2",
            request.afterId(),
            request.limitAndOne())
        .map(
            rows -> StreamSupport.stream(rows.spliterator(), false).map(ScheduleView::of).toList());
  }

  /** All, also those that are archived. */
  Uni<List<ScheduleView>> all() {
    return CompanySql.execute("select " + ScheduleView.COLUMNS + " from schedule c")
        .map(
            rows -> StreamSupport.stream(rows.spliterator(), false).map(ScheduleView::of).toList());
  }
}
