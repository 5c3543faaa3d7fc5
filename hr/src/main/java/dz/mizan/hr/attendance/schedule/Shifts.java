package dz.mizan.hr.attendance.schedule;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.NotFound;
import dz.mizan.common.web.Versions;
import dz.mizan.hr.attendance.AttendanceCodeTaken;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The shifts of the company. */
@ApplicationScoped
class Shifts {
  private static final String INSERT =
      """
      insert into shift (id, code, name, starts_at, ends_at, span_minutes, late_minutes,
        early_minutes) values ($1, $2, $3, $4, $5, $6, $7, $8)
      """;
  private static final String PAUSES =
      """
      insert into shift_pause (shift_id, span_minutes, starts_after, ends_after, is_paid)
      select $1::uuid, $2::integer, p.* from unnest($3::integer[], $4::integer[], $5::boolean[]) as p
      """;

  private final Audit audit;

  Shifts(Audit audit) {
    this.audit = audit;
  }

  /**
   * @throws InvalidShift if its hours or pauses cannot be
   * @throws AttendanceCodeTaken if another one has its code
   */
  Uni<ShiftView> create(ShiftRequest request) {
    int span = request.spanMinutes();
    if (span < 30 || span > 720) {
      throw new InvalidShift("endsAt", "half an hour to twelve hours after the start");
    }
    var id = Ids.next();
    var pauses = request.allPauses();
    return CompanySql.execute(
            INSERT,
            id,
            request.upperCode(),
            request.name().strip(),
            LocalTime.parse(request.startsAt()),
            LocalTime.parse(request.endsAt()),
            span,
            request.lateMinutes(),
            request.earlyMinutes())
        .onFailure(SqlFailures.violates("uq_shift_code"))
        .transform(e -> new AttendanceCodeTaken(request.upperCode()))
        .chain(
            () ->
                CompanySql.execute(
                    PAUSES,
                    id,
                    span,
                    pauses.stream()
                        .map(p -> request.afterStart(p.startsAt()))
                        .toArray(Integer[]::new),
                    pauses.stream()
                        .map(p -> request.afterStart(p.endsAt()))
                        .toArray(Integer[]::new),
                    pauses.stream().map(ShiftRequest.Pause::isPaid).toArray(Boolean[]::new)))
        .onFailure(
            e ->
                SqlFailures.violates("ck_shift_pause_within").test(e)
                    || SqlFailures.violates("ex_shift_pause_overlap").test(e)
                    || SqlFailures.violates("pk_shift_pause").test(e))
        .transform(e -> new InvalidShift("pauses", "within the shift, and not over each other"))
        .chain(() -> require(id))
        .call(shift -> audit.record("shift.created", "shift", id, null, shift));
  }

  /**
   * @throws NotFound if the company has no such shift
   */
  Uni<ShiftView> require(UUID id) {
    return read(id, "");
  }

  private static Uni<ShiftView> read(UUID id, String lock) {
    return CompanySql.execute(
            "select " + ShiftView.COLUMNS + " from shift s where s.id = $1" + lock, id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("shift", id);
              }
              return ShiftView.of(rows.iterator().next());
            });
  }

  Uni<ShiftView> change(UUID id, @Nullable String ifMatch, NameChange change) {
    return read(id, " for update of s")
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .chain(
            before ->
                CompanySql.execute(
                        "update shift set name = $2, is_archived = $3, version = version + 1"
                            + " where id = $1",
                        id,
                        change.name().strip(),
                        change.isArchived())
                    .chain(() -> require(id))
                    .call(after -> audit.record("shift.changed", "shift", id, before, after)));
  }

  /** A page in the order of making, one row more than asked for. */
  Uni<List<ShiftView>> page(PageRequest request) {
    return CompanySql.execute(
            "select "
                + ShiftView.COLUMNS
                + " from shift s where ($1::uuid is null or s.id > $1) order by s.id limit $2",
            request.afterId(),
            request.limitAndOne())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(ShiftView::of).toList());
  }

  /** All, also those that are archived: past months were measured by them. */
  Uni<List<ShiftView>> all() {
    return CompanySql.execute("select " + ShiftView.COLUMNS + " from shift s")
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(ShiftView::of).toList());
  }
}
