package dz.mizan.accounting.asset.run;

import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** What is due and what was booked, in the running transaction's company. */
@ApplicationScoped
class Runs {
  private static final String LOCK =
      """
      select a.id from asset a
      where a.status = 'ACTIVE' and exists (
        select from asset_charge c
        where c.asset_id = a.id and c.entry_id is null and c.month <= $1)
      order by a.id for update
      """;
  // By year: under its December, and only years that are over.
  private static final String DUE =
      """
      select d.through, a.expense_account, a.depreciation_account, a.cost_centre,
        sum(d.amount) as amount, count(*)::integer as charges
      from (
        select asset_id, amount, case when $2 then
          (date_trunc('year', month) + interval '11 months')::date else month end as through
        from asset_charge where entry_id is null and month <= $1) d
      join asset a on a.id = d.asset_id and a.status = 'ACTIVE'
      where d.through <= $1
      group by 1, 2, 3, 4
      order by 1, 2, 3, 4 nulls first
      """;
  private static final String NOTE =
      """
      with run as (
        insert into depreciation_run (id, through, entry_id, charges, total, run_by)
        values ($1, $2, $3, $4, $5, $6)),
      booked as (
        update asset_charge c set run_id = $1, entry_id = $3
        from asset a where a.id = c.asset_id and a.status = 'ACTIVE' and c.entry_id is null
          and c.month <= $2 and c.month >= case when $7 then date_trunc('year', $2::date)
            else date_trunc('month', $2::date) end
        returning c.asset_id, c.amount),
      taken as (
        update asset a set depreciated = a.depreciated + b.amount, version = version + 1
        from (select asset_id, sum(amount) as amount from booked group by 1) b
        where a.id = b.asset_id)
      select count(*)::integer as charges, coalesce(sum(amount), 0) as total from booked
      """;

  /** Nobody else books or ends these assets until the transaction ends. */
  Uni<Void> lock(YearMonth through) {
    return CompanySql.execute(LOCK, through.atDay(1)).replaceWithVoid();
  }

  /**
   * What is due through that month, by month.
   *
   * @param isYearly whether whole years are booked
   */
  Uni<List<Due>> due(YearMonth through, boolean isYearly) {
    return CompanySql.execute(DUE, through.atDay(1), isYearly).map(Due::of);
  }

  /** Notes that it is booked, charge by charge. */
  Uni<Void> note(UUID runId, Due due, UUID entryId, boolean isYearly) {
    return CompanySql.execute(
            NOTE,
            runId,
            due.lastDay(),
            entryId,
            due.charges(),
            due.total(),
            Caller.current().map(Caller::userId).orElse(null),
            isYearly)
        .invoke(
            rows -> {
              var booked = rows.iterator().next();
              if (booked.getInteger("charges") != due.charges()
                  || booked.getBigDecimal("total").compareTo(due.total()) != 0) {
                throw new IllegalStateException("depreciation changed while it was booked");
              }
            })
        .replaceWithVoid();
  }

  /**
   * @throws NotFound if the company has no such run
   */
  Uni<RunView> require(UUID id) {
    return CompanySql.execute("select * from depreciation_run where id = $1", id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("depreciation-run", id);
              }
              return RunView.of(rows.iterator().next());
            });
  }

  /** A page by id, one row more than asked for. */
  Uni<List<RunView>> page(PageRequest request) {
    return CompanySql.execute(
            "select * from depreciation_run where $1::uuid is null or id > $1 order by id limit $2",
            request.afterId(),
            request.limitAndOne())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(RunView::of).toList());
  }
}
