package dz.mizan.inventory.lot;

import dz.mizan.common.outbox.OutboxSignal;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Raises and closes the alerts of lots that expire. */
@ApplicationScoped
class ExpiryAlerts {
  // Once for each date of a lot in a warehouse: goods that leave and come back raise nothing again.
  private static final String RAISE =
      """
      with due as (
        select p.product_id, p.warehouse_id, p.lot_id, sum(p.on_hand) as on_hand, l.number,
          l.expires_on
        from lot l join stock_part p
          on p.company_id = l.company_id and p.lot_id = l.id and p.on_hand > 0
        where l.expires_on <= business_date() + $1::integer and not exists (
          select from stock_alert a where a.company_id = l.company_id and a.lot_id = l.id
            and a.warehouse_id = p.warehouse_id and a.kind = 'EXPIRY'
            and (a.expires_on = l.expires_on or a.closed_at is null))
        group by p.product_id, p.warehouse_id, p.lot_id, l.number, l.expires_on
        order by l.expires_on limit $2
      ), raised as (
        insert into stock_alert (id, kind, product_id, warehouse_id, lot_id, available, expires_on)
        select gen_random_uuid(), 'EXPIRY', product_id, warehouse_id, lot_id, on_hand, expires_on
        from due on conflict do nothing returning *
      )
      insert into outbox (event_id, type, subject, sequence, data)
      select gen_random_uuid(), 'lot.expiring.v1', r.id, 1, json_build_object(
        'alertId', r.id, 'lotId', r.lot_id, 'lotNumber', d.number, 'productId', r.product_id,
        'warehouseId', r.warehouse_id, 'onHand', r.available::text, 'expiresOn', r.expires_on)
      from raised r join due d on d.lot_id = r.lot_id and d.warehouse_id = r.warehouse_id
      """;
  private static final String CLOSE =
      """
      update stock_alert a set closed_at = now(), version = a.version + 1
      from lot l
      where a.kind = 'EXPIRY' and a.closed_at is null and ($1::uuid is null or a.lot_id = $1)
        and l.company_id = a.company_id and l.id = a.lot_id
        and (l.expires_on is distinct from a.expires_on or not exists (
          select from stock_part p where p.company_id = a.company_id and p.lot_id = a.lot_id
            and p.warehouse_id = a.warehouse_id and p.on_hand > 0))
      """;

  private final OutboxSignal signal;

  ExpiryAlerts(OutboxSignal signal) {
    this.signal = signal;
  }

  /**
   * Raises what is due.
   *
   * @param daysAhead how long before its last day a lot is told of
   * @return how many
   */
  Uni<Integer> raise(int daysAhead, int limit) {
    signal.appended();
    return CompanySql.execute(RAISE, daysAhead, limit).map(rows -> rows.rowCount());
  }

  /**
   * Closes what is over: nothing is left there, or the lot has another date.
   *
   * @param lotId null for all lots
   * @return how many
   */
  Uni<Integer> closeOver(@Nullable UUID lotId) {
    return CompanySql.execute(CLOSE, lotId).map(rows -> rows.rowCount());
  }
}
