package dz.mizan.accounting.settlement;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Finds lines that seem to settle each other: first those whose entries have one reference and
 * whose open amounts even out; then, of the rest, pairs of equal amounts, the oldest with the
 * oldest. Lines of payments are left to their allocations.
 */
@ApplicationScoped
class Proposals {
  static final int MOST = 200;
  private static final int MOST_PARTS = 1000;
  private static final String SQL =
      """
      with open as (
        select o.entry_id, o.line_no, o.account, o.partner_id, o.date, o.remaining,
          lower(e.reference) as key, e.reference
        from open_item o join journal_entry e on e.company_id = o.company_id and e.id = o.entry_id
        where o.remaining <> 0 and starts_with(o.account, $1)
          and ($2::uuid is null or o.partner_id = $2)
          and not exists (select from payment y
            where y.company_id = o.company_id and y.entry_id = o.entry_id
              and y.status = 'POSTED')),
      even as (
        select account, partner_id, key from open where key is not null
        group by 1, 2, 3 having sum(remaining) = 0 and count(*) <= $4),
      referenced as (
        select o.*, e.key is not null as is_even from open o left join even e
          on e.account = o.account and e.partner_id is not distinct from o.partner_id
          and e.key = o.key),
      ranked as (
        select *, row_number() over (
          partition by account, partner_id, remaining order by date, entry_id, line_no) as nth
        from referenced where not is_even),
      paired as (
        select d.account, d.partner_id, d.date, d.nth, d.remaining,
          d.entry_id as d_entry, d.line_no as d_line, c.entry_id as c_entry, c.line_no as c_line
        from ranked d join ranked c on c.account = d.account and c.remaining = -d.remaining
          and c.nth = d.nth and c.partner_id is not distinct from d.partner_id
        where d.remaining > 0)
      select * from (
        select 1 as rank, min(date) as since, 'REFERENCE' as why, account, partner_id,
          min(reference) as reference, array_agg(entry_id order by entry_id, line_no) as entries,
          array_agg(line_no order by entry_id, line_no) as lines,
          array_agg(abs(remaining)::text order by entry_id, line_no) as amounts
        from referenced where is_even group by account, partner_id, key
        union all
        select 2, date, 'AMOUNT', account, partner_id, null, array[d_entry, c_entry],
          array[d_line, c_line], array[remaining::text, remaining::text]
        from paired) found
      order by rank, since, entries limit $3
      """;

  /**
   * At most 200 of them.
   *
   * @param account its beginning
   * @param partnerId null for all
   */
  Uni<List<Proposal>> find(String account, @Nullable UUID partnerId) {
    return CompanySql.execute(SQL, account, partnerId, MOST, MOST_PARTS)
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false).map(Proposals::proposal).toList());
  }

  private static Proposal proposal(Row row) {
    var entries = row.getArrayOfUUIDs("entries");
    var lines = row.getArrayOfShorts("lines");
    var amounts = row.getArrayOfStrings("amounts");
    return new Proposal(
        Proposal.Why.valueOf(row.getString("why")),
        row.getString("account"),
        row.getUUID("partner_id"),
        row.getString("reference"),
        IntStream.range(0, entries.length)
            .mapToObj(i -> new Proposal.Part(entries[i], lines[i], new BigDecimal(amounts[i])))
            .toList());
  }
}
