package dz.mizan.inventory.report;

import dz.mizan.common.money.Money;

/**
 * What transfers have on their way, which is in no level. Counted where it is going to. Only the
 * movements of transfers that were open on the day are read.
 */
final class InTransit {
  private static final String SQL =
      """
      select coalesce(-sum(m.value), 0) as value
      from stock_transfer t
      join stock_movement m on m.document_id = t.id and m.moved_on <= $1
      join product p on p.id = m.product_id
      where (t.sent_at at time zone 'Africa/Algiers')::date <= $1
        and (t.ended_at is null or (t.ended_at at time zone 'Africa/Algiers')::date > $1)
        and ($2::uuid[] is null or t.to_warehouse_id = any ($2)) and %s
      """
          .formatted(Grouping.IN_CATEGORY);

  private InTransit() {}

  static ReportQuery<Money> value(Valuations.Wanted wanted) {
    return Valuations.total(SQL, wanted);
  }
}
