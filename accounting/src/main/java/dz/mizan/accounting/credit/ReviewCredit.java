package dz.mizan.accounting.credit;

import dz.mizan.common.job.Job;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/**
 * Has the credit looked at again of whom time alone may put on hold, or take from it: who has
 * something overdue, a limit, or is on hold. Also after the settings changed.
 */
@ApplicationScoped
class ReviewCredit implements Job {
  private static final String REVIEW =
      """
      insert into credit_change (partner_id)
      select i.partner_id from open_item i
      cross join (select (now() at time zone zone)::date as today from ledger) g
      where i.remaining > 0 and i.account like '41%' and i.due_date < g.today
        and i.partner_id is not null
      union
      select partner_id from customer_credit where on_hold or credit_limit is not null
      """;

  @Override
  public String name() {
    return "review-credit";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public Uni<String> run(UUID companyId) {
    return CompanySql.execute(REVIEW).map(rows -> rows.rowCount() + " customers looked at");
  }
}
