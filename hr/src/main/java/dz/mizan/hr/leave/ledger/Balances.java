package dz.mizan.hr.leave.ledger;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.employee.Reach;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Balances and entries of those whom the caller may see. */
@ApplicationScoped
class Balances {
  static final String PERMISSION = "leave:read";
  private static final UUID BEFORE_ALL = new UUID(0, 0);
  private static final String SELECT =
      """
      select b.employee_id, e.number, e.last_name, e.first_name, d.code as department_code,
        b.type_id, t.code as type_code, b.year, s.earned, s.taken, s.settled, b.days as balance
      from leave_balance b
      join employee e on e.id = b.employee_id
      join department d on d.id = e.department_id
      join leave_type t on t.id = b.type_id
      cross join lateral (select
          coalesce(sum(n.days) filter (where n.kind in ('ACCRUAL', 'CORRECTION', 'ADJUSTMENT')),
            0.00) as earned,
          coalesce(-sum(n.days) filter (where n.kind in ('TAKEN', 'GIVEN_BACK')), 0.00) as taken,
          coalesce(-sum(n.days) filter (where n.kind = 'SETTLED'), 0.00) as settled
        from leave_entry n where n.employee_id = b.employee_id and n.type_id = b.type_id
          and n.year = b.year) s
      where ANYBODY
        and ($2::uuid is null or e.department_id = $2)
        and ($3::uuid is null or b.type_id = $3) and ($4::smallint is null or b.year = $4)
        and ($5::uuid[] is null or b.employee_id = any ($5))
      """;
  private static final String PAGE =
      SELECT
          + """
            and (b.employee_id, b.type_id, b.year) > ($6, $7, $8)
          order by b.employee_id, b.type_id, b.year limit $9
          """;
  private static final String ALL = SELECT + " order by e.number, t.code, b.year limit $6";
  private static final String ENTRIES =
      """
      select n.* from leave_entry n join employee e on e.id = n.employee_id
      where ANYBODY
        and ($2::uuid is null or e.department_id = $2)
        and ($3::uuid is null or n.type_id = $3) and ($4::smallint is null or n.year = $4)
        and ($5::uuid[] is null or n.employee_id = any ($5)) and n.id > $6
      order by n.id limit $7
      """;

  private final Reach reach;

  Balances(Reach reach) {
    this.reach = reach;
  }

  Uni<Page<BalanceView>> page(BalanceFilter filter, PageRequest page) {
    var after = page.after(3);
    boolean first = after.isEmpty();
    return visible()
        .chain(
            only ->
                CompanySql.execute(
                    of(filter, PAGE, "b"),
                    filter.employeeId,
                    filter.departmentId,
                    filter.typeId,
                    year(filter),
                    only,
                    first ? BEFORE_ALL : PageRequest.id(after.get(0)),
                    first ? BEFORE_ALL : PageRequest.id(after.get(1)),
                    first ? (short) 0 : number(after.get(2)).shortValue(),
                    page.limitAndOne()))
        .map(
            rows ->
                Page.of(
                    StreamSupport.stream(rows.spliterator(), false).map(BalanceView::of).toList(),
                    page,
                    last ->
                        List.of(
                            last.employeeId().toString(),
                            last.typeId().toString(),
                            String.valueOf(last.year()))));
  }

  /** By employee number. */
  Uni<List<BalanceView>> all(BalanceFilter filter, int most) {
    return visible()
        .chain(
            only ->
                CompanySql.execute(
                    of(filter, ALL, "b"),
                    filter.employeeId,
                    filter.departmentId,
                    filter.typeId,
                    year(filter),
                    only,
                    most))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(BalanceView::of).toList());
  }

  Uni<Page<EntryView>> entries(BalanceFilter filter, PageRequest page) {
    var after = page.after(1);
    return visible()
        .chain(
            only ->
                CompanySql.execute(
                    of(filter, ENTRIES, "n"),
                    filter.employeeId,
                    filter.departmentId,
                    filter.typeId,
                    year(filter),
                    only,
                    after.isEmpty() ? 0L : number(after.getFirst()).longValue(),
                    page.limitAndOne()))
        .map(
            rows ->
                Page.of(
                    StreamSupport.stream(rows.spliterator(), false).map(EntryView::of).toList(),
                    page,
                    last -> List.of(String.valueOf(last.id()))));
  }

  // A statement of its own for one employee: one for both would go through everybody's.
  private static String of(BalanceFilter filter, String sql, String table) {
    return sql.replace(
        "ANYBODY", filter.employeeId == null ? "$1::uuid is null" : table + ".employee_id = $1");
  }

  private Uni<UUID @Nullable []> visible() {
    return reach
        .visible(PERMISSION)
        .map(only -> only.map(ids -> ids.toArray(UUID[]::new)).orElse(null));
  }

  private static @Nullable Short year(BalanceFilter filter) {
    return filter.year == null ? null : filter.year.shortValue();
  }

  private static Long number(String cursor) {
    try {
      return Long.valueOf(cursor);
    } catch (NumberFormatException e) {
      throw new InvalidInput("cursor", "not one of this list");
    }
  }
}
