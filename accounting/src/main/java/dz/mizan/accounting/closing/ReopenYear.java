package dz.mizan.accounting.closing;

import dz.mizan.accounting.chart.RowId;
import dz.mizan.accounting.entry.DraftEntry;
import dz.mizan.accounting.entry.EntryKind;
import dz.mizan.accounting.entry.Origin;
import dz.mizan.accounting.entry.PostEntry;
import dz.mizan.accounting.entry.PostedEntry;
import dz.mizan.accounting.period.FiscalYearView;
import dz.mizan.accounting.period.FiscalYears;
import dz.mizan.accounting.period.IllegalPeriodState;
import dz.mizan.accounting.period.PeriodLocked;
import dz.mizan.accounting.period.PeriodOutOfOrder;
import dz.mizan.accounting.period.Reason;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens a closed fiscal year again: its closing entries are reversed, the trail keeps why. */
@ApplicationScoped
class ReopenYear {
  private static final String LAST_CLOSED =
      """
      select lock_date, (select max(year) from fiscal_year where status = 'CLOSED') as last
      from ledger
      """;
  // Those that are not taken back, and are not the taking back of others.
  private static final String CLOSING_LINES =
      """
      select e.id, e.journal, e.date, e.label, e.reference, l.account, l.debit, l.credit
      from journal_entry e
      join entry_line l on l.company_id = e.company_id and l.entry_id = e.id
      where e.fiscal_year = $1 and e.kind = 'CLOSING' and e.reverses is null
        and not exists (select from journal_entry r
          where r.company_id = e.company_id and r.reverses = e.id)
      order by e.id, l.line_no
      """;

  private final FiscalYears years;
  private final PostEntry postEntry;
  private final Audit audit;
  private final Outbox outbox;

  ReopenYear(FiscalYears years, PostEntry postEntry, Audit audit, Outbox outbox) {
    this.years = years;
    this.postEntry = postEntry;
    this.audit = audit;
    this.outbox = outbox;
  }

  /**
   * @throws NotFound if the books do not have the year
   * @throws Versions.StaleVersion if somebody reopened it meanwhile
   * @throws IllegalPeriodState if it is open
   * @throws PeriodOutOfOrder if the year after it is closed too
   * @throws PeriodLocked if the lock date is not before it
   */
  Uni<FiscalYearView> handle(int year, @Nullable String ifMatch, Reason reason) {
    return years
        .lock(year)
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .call(ReopenYear::requireItsTurn)
        .chain(before -> reopen(before, reason));
  }

  private static Uni<Void> requireItsTurn(FiscalYearView year) {
    if (year.isOpen()) {
      throw new IllegalPeriodState(year.named(), year.status(), "OPEN");
    }
    return CompanySql.execute(LAST_CLOSED)
        .map(rows -> rows.iterator().next())
        .invoke(
            row -> {
              int last = row.getInteger("last");
              if (last > year.year()) {
                throw new PeriodOutOfOrder(year.named(), Integer.toString(last));
              }
              var lockDate = row.getLocalDate("lock_date");
              if (lockDate != null && !year.lastDay().isAfter(lockDate)) {
                throw new PeriodLocked(year.named(), lockDate);
              }
            })
        .replaceWithVoid();
  }

  private Uni<FiscalYearView> reopen(FiscalYearView before, Reason reason) {
    return CompanySql.execute(
            "update fiscal_year set status = 'OPEN', version = version + 1 where year = $1",
            (short) before.year())
        .chain(() -> CompanySql.execute(CLOSING_LINES, (short) before.year()))
        .map(rows -> reversals(before.year(), rows))
        .chain(
            drafts ->
                drafts.isEmpty()
                    ? Uni.createFrom().item(List.<PostedEntry>of())
                    : postEntry.handleAll(drafts))
        .chain(
            reversing ->
                years.require(before.year()).call(after -> tell(before, after, reason, reversing)));
  }

  private static List<DraftEntry> reversals(int year, Iterable<Row> rows) {
    var entries = new LinkedHashMap<UUID, List<Row>>();
    rows.forEach(
        row -> entries.computeIfAbsent(row.getUUID("id"), id -> new ArrayList<>()).add(row));
    return entries.entrySet().stream()
        .map(entry -> reversal(year, entry.getKey(), entry.getValue()))
        .toList();
  }

  private static DraftEntry reversal(int year, UUID reverses, List<Row> rows) {
    var first = rows.getFirst();
    return new DraftEntry(
        first.getString("journal"),
        first.getLocalDate("date"),
        "Extourne : " + first.getString("label"),
        first.getString("reference"),
        rows.stream().map(ReopenYear::opposite).toList(),
        Origin.document(Origins.YEAR, Origins.of(year)),
        EntryKind.CLOSING,
        reverses);
  }

  private static DraftEntry.Line opposite(Row row) {
    return DraftEntry.Line.signed(
        row.getString("account"), row.getBigDecimal("credit").subtract(row.getBigDecimal("debit")));
  }

  private Uni<Void> tell(
      FiscalYearView before, FiscalYearView after, Reason reason, List<PostedEntry> reversing) {
    var id = RowId.of(Origins.YEAR, after.named());
    var event =
        new FiscalYearReopened(
            id,
            after.year(),
            reason.reason(),
            reversing.stream().map(PostedEntry::id).toList(),
            Instant.now(),
            Caller.require().userId());
    return audit
        .record("fiscal-year.reopened", "fiscal-year", id, before, event)
        .chain(() -> outbox.append("fiscal-year.reopened.v1", id, after.version() - 1, event));
  }
}
