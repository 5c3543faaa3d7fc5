package dz.mizan.accounting.credit;

import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The credit of customers of the running transaction's company, as it is now. */
@ApplicationScoped
class Credits {
  /** $1 whether over the limit means on hold, $2 days of overdue that do; then the caller's. */
  static final String NOW =
      """
      select p.id, p.code, p.name, p.credit_limit, p.payment_terms_days, p.version,
        p.on_hold as is_held, h.reason, h.held_at, h.held_by, o.outstanding, o.overdue, o.oldest,
        $1 and o.outstanding > p.credit_limit as is_over_limit,
        $2 > 0 and o.oldest < g.today - $2 as is_overdue
      from partner p
      cross join (select (now() at time zone zone)::date as today from ledger) g
      left join credit_hold h on h.partner_id = p.id
      cross join lateral (
        select coalesce(sum(i.remaining), 0) as outstanding,
          coalesce(sum(i.remaining) filter (where i.remaining > 0 and i.due_date < g.today), 0)
            as overdue,
          min(i.due_date) filter (where i.remaining > 0) as oldest
        from open_item i
        where i.partner_id = p.id and i.account like '41%' and i.remaining <> 0) o
      """;

  private static final String PAGE =
      NOW
          + """
          left join customer_credit c on c.partner_id = p.id
          where p.is_customer and ($3::uuid is null or p.id > $3)
            and ($4::boolean is null or coalesce(c.on_hold, false) = $4)
            and ($5::boolean is null
              or coalesce(c.outstanding > c.credit_limit, false) = $5)
            and ($6::text is null or p.code ilike '%' || $6 || '%' or p.name ilike '%' || $6 || '%')
          order by p.id limit $7
          """;

  /** Which customers a list shows; null for any. */
  record Filter(@Nullable Boolean onHold, @Nullable Boolean overLimit, @Nullable String q) {}

  /**
   * @throws NotFound if the company has no such customer
   */
  Uni<CreditView> require(UUID partnerId, CreditRules rules) {
    return CompanySql.execute(
            NOW + "where p.id = $3 and p.is_customer",
            rules.isHeldOverLimit(),
            rules.overdueDays(),
            partnerId)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("customer", partnerId);
              }
              return CreditView.of(rows.iterator().next());
            });
  }

  /** A page by id, one row more than asked for. */
  Uni<List<CreditView>> page(PageRequest request, CreditRules rules, Filter filter) {
    var q = filter.q();
    return CompanySql.execute(
            PAGE,
            rules.isHeldOverLimit(),
            rules.overdueDays(),
            request.afterId(),
            filter.onHold(),
            filter.overLimit(),
            q == null || q.isBlank() ? null : q.strip().replaceAll("([%_\\\\])", "\\\\$1"),
            request.limitAndOne())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(CreditView::of).toList());
  }
}
