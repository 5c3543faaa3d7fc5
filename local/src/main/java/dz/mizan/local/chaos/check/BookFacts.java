package dz.mizan.local.chaos.check;

import static dz.mizan.local.stack.Service.ACCOUNTING;
import static dz.mizan.local.stack.Service.INVENTORY;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What accounting has, beside what it acknowledged and what has to follow from the stock. */
record BookFacts(Rows rows, Acknowledged acknowledged) {
  private static final String ENTRIES =
      "select id || ' ' || number from journal_entry where company_id = ? and origin is null";
  private static final String OF_STOCK =
      "select origin_id::text from journal_entry where company_id = ? and origin = 'stock.moved'";
  private static final String TO_BE_BOOKED =
      "select id::text from stock_movement where company_id = ? and value <> 0";
  private static final String INVOICES =
      "select id::text from sales_document where company_id = ? and source = 'HAND'";
  private static final String ISSUED =
      """
      select id || ' ' || number from sales_document where company_id = ? and number is not null
      """;
  private static final String OF_ORDERS =
      "select source_id::text from sales_document where company_id = ? and source = 'ORDER'";
  private static final String SUMS =
      """
      select e.journal, e.number, sum(l.debit), sum(l.credit)
      from journal_entry e join entry_line l on l.company_id = e.company_id and l.entry_id = e.id
      where e.company_id = ? group by e.id, e.journal, e.number
      """;
  private static final String NUMBERS =
      """
      select 'entries ' || journal || ' ' || fiscal_year, number from journal_entry
      where company_id = ?
      union all
      select regexp_replace(number, '-[0-9]+$', ''), substring(number from '[0-9]+$')::bigint
      from sales_document where company_id = ? and number is not null
      """;
  private static final String CUSTOMERS =
      "select id || ' ' || name from partner where company_id = ? and source_sequence > 0";

  List<Effect> effects() {
    return List.of(
        effect(What.ENTRY, ENTRIES),
        effect(What.INVOICE, INVOICES),
        effect(What.ISSUED_INVOICE, ISSUED),
        new Effect(
            "drafts of orders",
            acknowledged.of(What.COMPLETED_ORDER),
            rows.texts(ACCOUNTING, OF_ORDERS)),
        new Effect(
            "entries of movements",
            Set.copyOf(rows.texts(INVENTORY, TO_BE_BOOKED)),
            rows.texts(ACCOUNTING, OF_STOCK)),
        new Effect("last names of customers", names(), rows.texts(ACCOUNTING, CUSTOMERS)));
  }

  private Effect effect(What what, String sql) {
    return new Effect(what.name(), acknowledged.of(what), rows.texts(ACCOUNTING, sql));
  }

  private Set<String> names() {
    var all = new HashSet<String>();
    acknowledged.names().forEach((customer, name) -> all.add(customer + " " + name));
    return all;
  }

  List<Balance> balances() {
    return rows.list(
        ACCOUNTING,
        SUMS,
        row ->
            new Balance(
                "entry %s %d".formatted(row.getString(1), row.getLong(2)),
                row.getBigDecimal(3),
                row.getBigDecimal(4)));
  }

  List<Series> series() {
    return rows
        .list(ACCOUNTING, NUMBERS, row -> new Numbered(row.getString(1), row.getLong(2)))
        .stream()
        .collect(
            Collectors.groupingBy(
                Numbered::series,
                LinkedHashMap::new,
                Collectors.mapping(Numbered::number, Collectors.toList())))
        .entrySet()
        .stream()
        .map(series -> new Series(series.getKey(), series.getValue()))
        .toList();
  }

  private record Numbered(String series, long number) {}
}
