package dz.mizan.hr.attendance.punch;

import dz.mizan.common.paging.BadCursor;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import dz.mizan.hr.attendance.Limits;
import dz.mizan.hr.attendance.work.Direction;
import dz.mizan.hr.attendance.work.Moment;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The punches of the company; the door to them for the measuring of months. */
@ApplicationScoped
public class Punches {
  private static final String PAGE =
      """
      from punch p
      where ($1::uuid[] is null or p.employee_id = any ($1))
        and %s
        and p.at >= $3 and p.at < $4
        and ($5::timestamptz is null or (p.at, p.id) > ($5, $6::uuid))
      order by p.at, p.id limit $7
      """;
  private static final String CORRECTIONS =
      """
      select * from punch_correction c
      where ($1::uuid is null or c.punch_id = $1) and %s
        and ($3::uuid[] is null or c.employee_id = any ($3))
        and ($4::uuid is null or c.id > $4)
      order by c.id limit $5
      """;
  private static final String MOMENTS =
      """
      select employee_id, (at at time zone 'Africa/Algiers') as local, direction from punch
      where employee_id = any ($1) and at >= $2 and at < $3 and not is_void
      order by employee_id, at
      """;

  Punches() {}

  /**
   * @throws NotFound if the company has no such punch
   */
  Uni<PunchView> require(UUID id) {
    return read(id, "");
  }

  Uni<PunchView> lock(UUID id) {
    return read(id, " for update");
  }

  private static Uni<PunchView> read(UUID id, String lock) {
    return CompanySql.execute(
            "select " + PunchView.COLUMNS + " from punch p where p.id = $1" + lock, id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("punch", id);
              }
              return PunchView.of(rows.iterator().next());
            });
  }

  /** The sort key of a page. */
  static List<String> key(PunchView punch) {
    return List.of(Long.toString(punch.at().toEpochSecond()), punch.id().toString());
  }

  private static OffsetDateTime time(String key) {
    if (!key.matches("-?[0-9]{1,10}")) {
      throw new BadCursor();
    }
    return OffsetDateTime.ofInstant(Instant.ofEpochSecond(Long.parseLong(key)), ZoneOffset.UTC);
  }

  static OffsetDateTime begin(LocalDate day) {
    return day.atStartOfDay(Limits.ZONE).toOffsetDateTime();
  }

  /**
   * A page in the order of time, one row more than asked for.
   *
   * @param visible of these employees alone; null for all
   */
  Uni<List<PunchView>> page(
      PageRequest request,
      UUID @Nullable [] visible,
      @Nullable UUID employeeId,
      LocalDate from,
      LocalDate to) {
    var after = request.after(2);
    return CompanySql.execute(
            "select "
                + PunchView.COLUMNS
                + " "
                + Limits.ofOne(PAGE, "p.employee_id", 2, employeeId),
            visible,
            employeeId,
            begin(from),
            begin(to.plusDays(1)),
            after.isEmpty() ? null : time(after.getFirst()),
            after.isEmpty() ? null : PageRequest.id(after.getLast()),
            request.limitAndOne())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(PunchView::of).toList());
  }

  /** A page of what was changed by hand, in its order, one row more than asked for. */
  Uni<List<CorrectionView>> corrections(
      PageRequest request,
      UUID @Nullable [] visible,
      @Nullable UUID punchId,
      @Nullable UUID employeeId) {
    return CompanySql.execute(
            Limits.ofOne(CORRECTIONS, "c.employee_id", 2, employeeId),
            punchId,
            employeeId,
            visible, request.afterId(), request.limitAndOne())
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false).map(CorrectionView::of).toList());
  }

  /** What counts of these days' punches, by employee and in their order. */
  public Uni<Map<UUID, List<Moment>>> moments(LocalDate from, LocalDate to, UUID[] employees) {
    return CompanySql.execute(MOMENTS, employees, begin(from), begin(to.plusDays(1)))
        .map(
            rows -> {
              var moments = new HashMap<UUID, List<Moment>>();
              for (var row : rows) {
                var direction = row.getString("direction");
                moments
                    .computeIfAbsent(row.getUUID("employee_id"), any -> new ArrayList<>())
                    .add(
                        new Moment(
                            row.getLocalDateTime("local"),
                            direction == null ? null : Direction.valueOf(direction)));
              }
              return moments;
            });
  }
}
