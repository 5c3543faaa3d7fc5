package dz.mizan.accounting.credit.plan;

import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The payment plans of the running transaction's company. */
@ApplicationScoped
class Plans {
  private static final String PLAN =
      """
      select p.*, (
        select coalesce(sum(greatest(i.amount - greatest(o.remaining, 0), 0)), 0)
        from payment_plan_item i
        join open_item o on o.entry_id = i.entry_id and o.line_no = i.line_no
        where i.plan_id = p.id) as paid
      from payment_plan p
      """;
  private static final String PAGE =
      PLAN
          + """
          where ($1::uuid is null or p.id > $1) and ($2::text is null or p.status = $2)
            and ($3::uuid is null or p.partner_id = $3)
          order by p.id limit $4
          """;
  private static final String ITEMS =
      """
      select i.entry_id, i.line_no, e.reference, i.amount, o.remaining
      from payment_plan_item i
      join open_item o on o.entry_id = i.entry_id and o.line_no = i.line_no
      join journal_entry e on e.id = i.entry_id
      where i.plan_id = $1 order by i.entry_id, i.line_no
      """;

  /**
   * With items and instalments.
   *
   * @throws NotFound if the company has no such plan
   */
  Uni<PlanView> require(UUID id) {
    return one(PLAN + "where p.id = $1", id)
        .chain(
            plan ->
                CompanySql.execute(ITEMS, id)
                    .map(
                        rows ->
                            StreamSupport.stream(rows.spliterator(), false)
                                .map(PlanView.Item::of)
                                .toList())
                    .chain(
                        items ->
                            CompanySql.execute(
                                    "select no, due_on, amount from payment_plan_instalment"
                                        + " where plan_id = $1 order by no",
                                    id)
                                .map(rows -> plan.with(items, rows))));
  }

  /** Without, locked until the transaction ends. */
  Uni<PlanView> requireLocked(UUID id) {
    return one(PLAN + "where p.id = $1 for update of p", id);
  }

  /** A page by id, one row more than asked for. */
  Uni<List<PlanView>> page(
      PageRequest request, @Nullable PlanStatus status, @Nullable UUID customerId) {
    return CompanySql.execute(
            PAGE,
            request.afterId(),
            status == null ? null : status.name(),
            customerId,
            request.limitAndOne())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(PlanView::of).toList());
  }

  private static Uni<PlanView> one(String sql, UUID id) {
    return CompanySql.execute(sql, id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("payment-plan", id);
              }
              return PlanView.of(rows.iterator().next());
            });
  }
}
