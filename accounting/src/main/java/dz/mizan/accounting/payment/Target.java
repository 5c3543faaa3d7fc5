package dz.mizan.accounting.payment;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * A line of the books that a payment may settle.
 *
 * @param remaining above zero for what is owed to us, below for what we owe
 * @param bearsStamp whether its entry has stamp duty already, or that of the document which became
 *     a doubtful debt
 */
record Target(UUID entryId, int lineNo, String account, BigDecimal remaining, boolean bearsStamp) {
  // What takes a debt to 416 is a line before the one that takes it out of 411.
  private static final String COLUMNS =
      """
      o.entry_id, o.line_no, o.account, o.remaining, exists (
        select from entry_line s where s.company_id = o.company_id and s.entry_id = o.entry_id
          and s.account = $3 and s.credit > 0)
      or exists (
        select from journal_entry d
          join matching_part p on p.company_id = d.company_id and p.entry_id = d.id
            and p.line_no = o.line_no + 1
          join matching m on m.company_id = p.company_id and m.id = p.matching_id
            and m.undone_at is null
          join matching_part q on q.company_id = m.company_id and q.matching_id = m.id
            and q.entry_id <> d.id
          join entry_line s on s.company_id = q.company_id and s.entry_id = q.entry_id
            and s.account = $3 and s.credit > 0
        where d.company_id = o.company_id and d.id = o.entry_id and d.origin = 'doubtful-debt')
      as bears_stamp
      """;
  private static final String NAMED =
      "select w.n, "
          + COLUMNS
          + """
          from unnest($4::uuid[], $5::int[]) with ordinality as w (document, line, n)
            cross join lateral (
              select id from journal_entry where id = w.document
              union
              select id from journal_entry where origin_id = w.document) e
            join open_item o on o.entry_id = e.id and o.partner_id = $1
              and sign(o.remaining) = $2 and (w.line is null or o.line_no = w.line)
          order by w.n, o.entry_id, o.line_no
          """;
  private static final String OLDEST =
      "select "
          + COLUMNS
          + """
          from open_item o
          where o.partner_id = $1 and sign(o.remaining) = $2 and o.account = $4
          order by coalesce(o.due_date, o.date), o.entry_id, o.line_no limit 100
          """;

  /**
   * The open lines that were named, one for each.
   *
   * @throws CannotAllocate if nothing, or more than one line, is open of one of them
   */
  static Uni<List<Target>> named(
      List<AllocationRequest> wanted, UUID partnerId, Direction direction, String stampAccount) {
    if (wanted.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return CompanySql.execute(
            NAMED,
            partnerId,
            sign(direction),
            stampAccount,
            wanted.stream().map(AllocationRequest::documentId).toArray(UUID[]::new),
            wanted.stream().map(AllocationRequest::lineNo).toArray(Integer[]::new))
        .map(
            rows -> {
              var found = new ArrayList<Target>();
              for (var row : rows) {
                int index = row.getLong("n").intValue() - 1;
                if (index > found.size()) {
                  throw CannotAllocate.nothingOpen(found.size());
                }
                if (index < found.size()) {
                  throw CannotAllocate.severalLines(index);
                }
                found.add(of(row));
              }
              if (found.size() < wanted.size()) {
                throw CannotAllocate.nothingOpen(found.size());
              }
              return found;
            });
  }

  /** What the partner has open on that account, what is due first first. */
  static Uni<List<Target>> oldestFirst(
      UUID partnerId, Direction direction, String stampAccount, String account) {
    return CompanySql.execute(OLDEST, partnerId, sign(direction), stampAccount, account)
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(Target::of).toList());
  }

  private static BigDecimal sign(Direction direction) {
    return direction == Direction.RECEIVED ? BigDecimal.ONE : BigDecimal.ONE.negate();
  }

  private static Target of(Row row) {
    return new Target(
        row.getUUID("entry_id"),
        row.getInteger("line_no"),
        row.getString("account"),
        row.getBigDecimal("remaining"),
        row.getBoolean("bears_stamp"));
  }
}
