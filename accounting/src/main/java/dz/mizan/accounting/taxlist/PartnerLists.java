package dz.mizan.accounting.taxlist;

import dz.mizan.common.tenancy.RowsInPieces;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the yearly lists from entries. What was sold to a customer is the income (70, interest for
 * deferred payment 763) of entries on his account, so neither stamp duty nor sums advanced for him;
 * TVA of a deposit counts when it is invoiced. Of a supplier's bill, its total without TVA and its
 * own date; of another entry, what his account was credited less the TVA that was deducted. Entries
 * of several partners cannot be shared out and are left out.
 */
@ApplicationScoped
class PartnerLists {
  private static final int ROWS_AT_ONCE = 500;
  private static final int SHOWN = 1000;

  private static final String PARTNER =
      """
      select p.code, p.name,
        nullif(concat_ws(', ', nullif(p.street, ''), nullif(p.commune, ''), nullif(p.postal_code, '')),
          '') as address,
        p.nif, p.rc, p.ai,
      """;
  private static final String CUSTOMERS =
      """
      with charged as (
        select l.entry_id, min(l.partner_id::text)::uuid as partner_id
        from entry_line l join journal_entry e on e.id = l.entry_id
        where l.fiscal_year = $1::int and l.account >= '41' and l.account < '42'
          and l.partner_id is not null and e.kind = 'NORMAL'
        group by l.entry_id having count(distinct l.partner_id) = 1),
      sale as (
        select c.partner_id,
          coalesce(sum(l.credit - l.debit)
            filter (where l.account like '70%' or l.account like '763%'), 0.00) as ht,
          coalesce(sum(l.credit - l.debit) filter (where l.account like '4457%'), 0.00) as tva
        from charged c join entry_line l on l.entry_id = c.entry_id
        group by c.entry_id, c.partner_id
        having bool_or(l.account like '70%' or l.account like '4457%'))
      """
          + PARTNER
          + """
            null::date as date, null::text as reference,
            sum(s.ht) as ht, sum(s.tva) as tva
          from sale s join partner p on p.id = s.partner_id
          group by p.code, p.name, p.street, p.commune, p.postal_code, p.nif, p.rc, p.ai, p.id
          order by p.name, p.code, p.id
          """;
  private static final String SUPPLIERS =
      """
      with deducted as (
        select l.entry_id, sum(l.debit - l.credit) as tva
        from entry_line l join journal_entry e on e.id = l.entry_id
        where l.fiscal_year = $1::int and l.account >= '4456' and l.account < '4457'
          and e.kind = 'NORMAL' and coalesce(e.origin, '') <> 'tva-return'
        group by l.entry_id),
      bought as (
        select d.entry_id, d.tva, min(l.partner_id::text)::uuid as partner_id,
          sum(l.credit - l.debit) as ttc
        from deducted d join entry_line l on l.entry_id = d.entry_id
        where l.account like '40%' and l.account not like '408%' and l.partner_id is not null
        group by d.entry_id, d.tva having count(distinct l.partner_id) = 1)
      """
          + PARTNER
          + """
            coalesce(i.supplier_date, e.document_date) as date, e.reference,
            coalesce(sign(b.tva) * i.total_ht, b.ttc - b.tva) as ht, b.tva
          from bought b join journal_entry e on e.id = b.entry_id
          join partner p on p.id = b.partner_id
          left join bill i on e.origin = 'bill' and i.id = e.origin_id
          order by p.name, p.code, date, e.number
          """;

  // TVA that was deducted in an entry that owes to no supplier, or to several.
  private static final String UNLISTED =
      """
      with deducted as (
        select l.entry_id, sum(l.debit - l.credit) as tva
        from entry_line l join journal_entry e on e.id = l.entry_id
        where l.fiscal_year = $1::int and l.account >= '4456' and l.account < '4457'
          and e.kind = 'NORMAL' and coalesce(e.origin, '') <> 'tva-return'
        group by l.entry_id)
      select '?' as code, '?' as name, null::text as address, null::text as nif, null::text as rc,
        null::text as ai, e.document_date as date, e.reference, 0.00 as ht, d.tva
      from deducted d join journal_entry e on e.id = d.entry_id
      where d.tva <> 0 and 1 <> (
        select count(distinct l.partner_id) from entry_line l
        where l.entry_id = d.entry_id and l.account like '40%' and l.account not like '408%')
      order by e.document_date, e.number
      """;

  /** The customers of a year, one line each. */
  Multi<String> customers(SqlConnection connection, int year) {
    return table(connection, PartnerLine.CUSTOMERS, CUSTOMERS, year, PartnerLine::ofCustomer);
  }

  /** The invoices of suppliers of a year. */
  Multi<String> suppliers(SqlConnection connection, int year) {
    return table(connection, PartnerLine.SUPPLIERS, SUPPLIERS, year, PartnerLine::ofSupplier);
  }

  /** The first thousand lines to which something is missing; at last what is on no list at all. */
  Uni<List<ListAnomaly>> anomalies(SqlConnection connection, int year) {
    return anomalies(connection, CUSTOMERS, year, line -> ListAnomaly.of(line, true))
        .chain(
            customers ->
                anomalies(connection, SUPPLIERS, year, line -> ListAnomaly.of(line, false))
                    .map(suppliers -> shown(customers, suppliers)))
        .chain(
            listed ->
                anomalies(connection, UNLISTED, year, ListAnomaly::unlisted)
                    .map(unlisted -> shown(listed, unlisted)));
  }

  private static List<ListAnomaly> shown(List<ListAnomaly> first, List<ListAnomaly> then) {
    return Stream.concat(first.stream(), then.stream()).limit(SHOWN).toList();
  }

  private static Uni<List<ListAnomaly>> anomalies(
      SqlConnection connection, String sql, int year, Function<PartnerLine, ListAnomaly> anomaly) {
    return RowsInPieces.of(connection, sql, ROWS_AT_ONCE, year)
        .onItem()
        .<Row>disjoint()
        .map(row -> anomaly.apply(PartnerLine.of(row)))
        .filter(found -> !found.missing().isEmpty())
        .select()
        .first(SHOWN)
        .collect()
        .asList();
  }

  private static Multi<String> table(
      SqlConnection connection,
      String head,
      String sql,
      int year,
      Function<PartnerLine, String> line) {
    return Multi.createBy()
        .concatenating()
        .streams(
            Multi.createFrom().item(head),
            RowsInPieces.of(connection, sql, ROWS_AT_ONCE, year)
                .map(
                    rows ->
                        rows.stream()
                            .map(PartnerLine::of)
                            .map(line)
                            .collect(Collectors.joining())));
  }
}
