package dz.mizan.accounting.bankstatement;

import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something of the books that has the amount of a statement's line.
 *
 * @param reference the number of the document
 * @param otherReference another by which the bank may name it, such as that of the cheque
 */
record Candidate(
    UUID lineId,
    Suggestion.Kind kind,
    @Nullable UUID entryId,
    @Nullable Integer lineNo,
    @Nullable UUID paymentId,
    @Nullable UUID partnerId,
    @Nullable String partner,
    @Nullable String documentType,
    @Nullable UUID documentId,
    LocalDate date,
    String label,
    @Nullable String reference,
    @Nullable String otherReference) {

  /** Lines of the bank account's ledger account that are not reconciled. */
  static final String BOOKS =
      """
      select s.id as line_id, 'ENTRY_LINE' as kind, l.entry_id, l.line_no::int, p.id as payment_id,
        x.partner_id, x.name as partner, e.origin, e.origin_id, l.date,
        coalesce(l.label, e.label) as label, e.reference, p.reference as other_reference
      from bank_statement_line s
        join treasury_account t on t.id = s.treasury_id
        cross join ledger g
        join entry_line l on l.account = t.account
          and l.fiscal_year in (extract(year from s.date - 120)::integer,
            extract(year from s.date + 15)::integer)
          and l.date between s.date - 120 and s.date + 15
          and case when t.currency = g.currency then l.debit - l.credit else l.currency_amount end
            = s.amount
        join journal_entry e on e.id = l.entry_id
        left join payment p on p.id = e.origin_id and e.origin = 'payment'
        left join lateral (
          select o.partner_id, w.name from entry_line o join partner w on w.id = o.partner_id
          where o.entry_id = l.entry_id limit 1) x on true
      where s.id = any ($1) and not exists (
          select from reconciled_entry_line r
          where r.entry_id = l.entry_id and r.line_no = l.line_no)
      """;

  /** Documents that are open with that amount. */
  static final String OPEN =
      """
      select s.id as line_id, 'OPEN_ITEM' as kind, o.entry_id, o.line_no::int, null::uuid as payment_id,
        o.partner_id, w.name as partner, e.origin, e.origin_id, o.date,
        coalesce(l.label, e.label) as label, e.reference, null as other_reference
      from bank_statement_line s
        join open_item o on o.remaining = s.amount and o.remaining <> 0
          and o.partner_id is not null
          and o.account ~ '^4[01]' and o.date <= s.date
        join journal_entry e on e.id = o.entry_id and e.origin is distinct from 'payment'
        join entry_line l on l.entry_id = o.entry_id and l.line_no = o.line_no
        join partner w on w.id = o.partner_id
      where s.id = any ($1)
      limit 2000
      """;

  /** Cheques at the bank with that amount. */
  static final String CHEQUES =
      """
      select s.id as line_id, 'CHEQUE' as kind, null::uuid as entry_id, null::int as line_no,
        p.id as payment_id, p.partner_id, w.name as partner, 'payment' as origin, p.id as origin_id,
        p.deposited_on as date, p.label, p.number as reference, p.reference as other_reference
      from bank_statement_line s
        join payment p on p.treasury_id = s.treasury_id and p.amount = s.amount
          and p.status = 'POSTED' and p.cheque = 'DEPOSITED' and p.deposited_on <= s.date
        join partner w on w.id = p.partner_id
      where s.id = any ($1)
      """;

  static Candidate of(Row row) {
    return new Candidate(
        row.getUUID("line_id"),
        Suggestion.Kind.valueOf(row.getString("kind")),
        row.getUUID("entry_id"),
        row.getInteger("line_no"),
        row.getUUID("payment_id"),
        row.getUUID("partner_id"),
        row.getString("partner"),
        row.getString("origin"),
        row.getUUID("origin_id"),
        row.getLocalDate("date"),
        row.getString("label"),
        row.getString("reference"),
        row.getString("other_reference"));
  }
}
