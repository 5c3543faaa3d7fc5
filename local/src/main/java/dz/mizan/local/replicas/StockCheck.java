package dz.mizan.local.replicas;

import dz.mizan.local.stack.Service;
import java.math.BigDecimal;
import java.util.List;

/** Stock and books are what was acknowledged. */
record StockCheck(Trader trader, Tables tables, Work work) {
  private static final String ON_HAND =
      """
      select product_id::text, sum(on_hand) from stock_level where company_id = ?::uuid group by 1
      """;
  private static final String VALUE =
      "select coalesce(sum(value), 0)::numeric(20, 2) from stock_level where company_id = ?::uuid";
  private static final String BOOKED =
      """
      select coalesce(sum(debit - credit), 0)::numeric(20, 2) from entry_line
      where company_id = ?::uuid and account like '3%' and account not like '38%'
      """;
  private static final String UNBALANCED =
      """
      select count(*) from (
        select from entry_line where company_id = ?::uuid
        group by entry_id having sum(debit) <> sum(credit)) as wrong
      """;

  void check(List<Finding> findings) {
    var expected = work.stock();
    var rows = tables.rows(Service.INVENTORY, ON_HAND, trader.id());
    long differing =
        rows.stream()
            .filter(
                row ->
                    expected
                            .getOrDefault(row.get(0), BigDecimal.ZERO)
                            .compareTo(new BigDecimal(row.get(1)))
                        != 0)
            .count();
    findings.add(Finding.none("products whose stock is not what was acknowledged", differing));
    findings.add(
        Finding.none(
            "products below zero",
            rows.stream().filter(row -> new BigDecimal(row.get(1)).signum() < 0).count()));
    findings.add(
        Finding.equal(
            "value of the stock, in the books",
            tables.rows(Service.INVENTORY, VALUE, trader.id()).getFirst().getFirst(),
            tables.rows(Service.ACCOUNTING, BOOKED, trader.id()).getFirst().getFirst()));
    findings.add(
        Finding.none(
            "entries that do not balance",
            tables.count(Service.ACCOUNTING, UNBALANCED, trader.id())));
  }
}
