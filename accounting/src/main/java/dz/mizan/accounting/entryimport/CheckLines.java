package dz.mizan.accounting.entryimport;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Looks at the lines of a file beside the books: accounts, journals, partners, months, and whether
 * each entry balances. One statement, whatever the number of lines.
 */
@ApplicationScoped
class CheckLines {
  // Entries that even out, such as a mistake and its reversal, leave nothing to be carried. An
  // opening that was reversed may be imported again.
  private static final String FIRST =
      """
      select
        exists (select from account_balance where fiscal_year < $1
          group by fiscal_year, account having sum(debit) <> sum(credit)) as follows,
        exists (select from journal_entry e
          where e.fiscal_year = $1 and e.kind = 'OPENING' and e.origin = 'opening-import'
            and e.reverses is null
            and not exists (select from journal_entry r where r.reverses = e.id)) as is_there
      """;
  // Before the books are held: it concerns the file alone.
  private static final String PARTNERS = "select find_import_partners($1)";
  // $1 the import, $2 the kind, $3 whether soft-closed months are open. A customer and a supplier
  // may have one code: accounts 40 and 41 say
  // which is meant, others do not.
  private static final String CHECK =
      """
      with l as (
        select s.n, s.line, s.entry, s.journal, s.date, s.account, s.debit, s.credit, s.partner,
          a.code as known, a.postable, a.active as account_active, j.code as known_journal, j.active, j.kind,
          s.partner_id, s.namesakes, s.cost_centre, s.project, m.status
        from entry_import_line s
        left join account a on a.company_id = s.company_id and a.code = s.account
        left join journal j on j.company_id = s.company_id and j.code = s.journal
        left join fiscal_period m on m.company_id = s.company_id
          and m.year = extract(year from s.date) and m.month = extract(month from s.date)
        where s.import_id = $1),
      groups as (
        select min(line) as line, count(*) as lines, max(n) - min(n) + 1 as span,
          count(distinct date) as dates, sum(debit) - sum(credit) as difference
        from l group by journal, entry),
      found as (
        select line, 'account' as column_title, 'unknown-account' as code from l
          where known is null
        union all
        select line, 'account', 'heading-account' from l where not postable
        union all
        select line, 'account', 'closed-account' from l where postable and not account_active
        union all
        select line, 'account', 'result-account' from l
          where $2::text = 'OPENING_BALANCES' and postable and account >= '6'
        union all
        select line, 'journal', 'unknown-journal' from l
          where $2 = 'ENTRIES' and active is distinct from true
        union all
        select line, 'journal', 'opening-journal' from l where $2 = 'ENTRIES' and kind = 'OPENING'
        union all
        select line, 'partner', 'unknown-partner' from l
          where partner is not null and partner_id is null
        union all
        select line, 'partner', 'ambiguous-partner' from l
          where namesakes > 1 and left(account, 2) not in ('40', '41')
        union all
        select line, 'cost_centre', 'unknown-cost-centre' from l
          where cost_centre is not null and not exists (
            select from cost_centre c where c.code = l.cost_centre and c.active)
        union all
        select line, 'project', 'unknown-project' from l
          where project is not null and not exists (
            select from project c where c.code = l.project and c.active)
        union all
        select line, 'date', 'closed-period' from l
          where status = 'CLOSED' or date <= (select lock_date from ledger)
            or status = 'SOFT_CLOSED' and $2 = 'ENTRIES' and not $3
        union all
        select line, 'entry', 'scattered' from groups where $2 = 'ENTRIES' and lines <> span
        union all
        select line, 'date', 'mixed-dates' from groups where $2 = 'ENTRIES' and dates > 1
        union all
        select line, 'entry', 'too-few-lines' from groups where $2 = 'ENTRIES' and lines < 2
        union all
        select line, 'entry', 'too-many-lines' from groups where $2 = 'ENTRIES' and lines > 1000
        union all
        select line, null, 'unbalanced' from groups where difference <> 0),
      kept as (
        insert into entry_import_error (import_id, line, n, column_title, code)
        select $1, line, 1000000 + row_number() over (order by line, column_title, code),
          column_title, code
        from found order by line, column_title, code limit 10000)
      select count(distinct line) as refused from found
      """;

  /**
   * How many lines are wrong; why is kept with the import's errors. The lines have their partners'
   * ids then, and the transaction has the books alone.
   *
   * @param adjust whether soft-closed months are open
   * @throws OpeningNotFirst if opening balances follow years that are in the books
   * @throws OpeningThere if opening balances of the year were imported and stand
   */
  Uni<Long> handle(UUID importId, ImportOptions options, boolean adjust) {
    return CompanySql.execute(PARTNERS, importId)
        // Held alone: of two files at once the second sees the entries of the first, no month
        // closes
        // after this check, and pieces that lock in their own order meet nobody.
        .chain(() -> CompanySql.execute("select lock_books(true)"))
        .chain(() -> requireFirst(options))
        .chain(() -> CompanySql.execute(CHECK, importId, options.kind().name(), adjust))
        .map(rows -> rows.iterator().next().getLong("refused"));
  }

  private static Uni<Void> requireFirst(ImportOptions options) {
    if (options.kind() != ImportKind.OPENING_BALANCES) {
      return Uni.createFrom().voidItem();
    }
    return CompanySql.execute(FIRST, (short) options.year())
        .invoke(
            rows -> {
              var row = rows.iterator().next();
              if (row.getBoolean("follows")) {
                throw new OpeningNotFirst(options.year());
              }
              if (row.getBoolean("is_there")) {
                throw new OpeningThere(options.year());
              }
            })
        .replaceWithVoid();
  }
}
