package dz.mizan.accounting.credit;

import dz.mizan.accounting.settings.Settings;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Tells what has changed in customers' credit, in one transaction of their company. */
@ApplicationScoped
class TellCredit {
  // One at a time per company: what is read after the lock is what the events are told in order of.
  private static final String ALONE =
      "select pg_try_advisory_xact_lock(hashtextextended('credit ' || current_company(), 0))";
  // Rows that are added meanwhile stay for the next time, after whose commit they count.
  private static final String TAKE =
      """
      with taken as (
        delete from credit_change where id in (select id from credit_change order by id limit 1000)
        returning partner_id)
      select distinct partner_id from taken
      """;
  private static final String CHANGED =
      """
      insert into customer_credit as c (partner_id, credit_limit, outstanding, on_hold)
      select n.id, n.credit_limit, n.outstanding,
        n.is_held or coalesce(n.is_over_limit, false) or coalesce(n.is_overdue, false)
      from (%s where p.id = any ($3) and p.is_customer) n
      where n.credit_limit is not null or n.outstanding <> 0 or n.is_held
        or coalesce(n.is_overdue, false)
        or exists (select from customer_credit k where k.partner_id = n.id)
      order by n.id
      on conflict on constraint pk_customer_credit do update set
        credit_limit = excluded.credit_limit, outstanding = excluded.outstanding,
        on_hold = excluded.on_hold, sequence = c.sequence + 1, told_at = now()
      where (c.credit_limit, c.outstanding, c.on_hold)
        is distinct from (excluded.credit_limit, excluded.outstanding, excluded.on_hold)
      returning partner_id, credit_limit, outstanding, on_hold, sequence
      """
          .formatted(Credits.NOW);

  private final Settings settings;
  private final Outbox outbox;

  TellCredit(Settings settings, Outbox outbox) {
    this.settings = settings;
    this.outbox = outbox;
  }

  /**
   * @return how many customers were told of
   */
  Uni<Integer> handle() {
    return CompanySql.execute(ALONE)
        .map(rows -> rows.iterator().next().getBoolean(0))
        .chain(alone -> alone ? take() : Uni.createFrom().item(0));
  }

  private Uni<Integer> take() {
    return CompanySql.execute(TAKE)
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> row.getUUID(0))
                    .toArray(UUID[]::new))
        .chain(customers -> customers.length == 0 ? Uni.createFrom().item(0) : tell(customers));
  }

  private Uni<Integer> tell(UUID[] customers) {
    return settings
        .current()
        .map(CreditRules::of)
        .chain(
            rules ->
                CompanySql.execute(
                    CHANGED, rules.isHeldOverLimit(), rules.overdueDays(), customers))
        .map(
            rows -> StreamSupport.stream(rows.spliterator(), false).map(TellCredit::event).toList())
        .call(events -> outbox.appendAll(CreditChanged.TYPE, events))
        .map(events -> events.size());
  }

  private static Outbox.Event event(Row row) {
    var customer = row.getUUID("partner_id");
    return new Outbox.Event(
        customer,
        row.getLong("sequence"),
        new CreditChanged(
            customer,
            row.getBigDecimal("credit_limit"),
            row.getBigDecimal("outstanding"),
            row.getBoolean("on_hold")));
  }
}
