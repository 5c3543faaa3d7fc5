package dz.mizan.accounting.entryexport;

import dz.mizan.accounting.chart.RowId;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.common.tenancy.LongReads;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** Writes a year's entries out, and notes in the trail who took them and what he got. */
@ApplicationScoped
class ExportEntries {
  // Rows as they come, in the order of the index on numbers: no sort of a whole year.
  private static final String PLAN =
      "select set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)";
  private static final String FETCH = "fetch forward 1000 from entry_lines";

  private final LongReads reads;
  private final CompanyTransactions transactions;
  private final Audit audit;

  ExportEntries(LongReads reads, CompanyTransactions transactions, Audit audit) {
    this.reads = reads;
    this.transactions = transactions;
    this.audit = audit;
  }

  /** What was asked for. */
  @RegisterForReflection
  record Asked(int fiscalYear, String separator) {}

  /** What was sent, to its end. */
  @RegisterForReflection
  record Sent(int fiscalYear, long lines, String sha256) {}

  /** How far it is. */
  private static final class Written {
    private final MessageDigest digest = sha256();
    private long lines;
  }

  /** The file in pieces; a piece is read when it can be sent. */
  Multi<Buffer> handle(UUID companyId, int year, char separator) {
    var file = new EntryFile(separator);
    var written = new Written();
    var asked = new Asked(year, String.valueOf(separator));
    return reads.stream(
        companyId,
        connection ->
            note(companyId, year, "entries.export-started", asked)
                .onItem()
                .transformToMulti(noted -> pieces(connection, year, file, written))
                .onItem()
                .invoke(piece -> written.digest.update(piece.getBytes()))
                .onCompletion()
                .call(
                    () ->
                        note(
                            companyId,
                            year,
                            "entries.exported",
                            new Sent(
                                year,
                                written.lines,
                                HexFormat.of().formatHex(written.digest.digest())))));
  }

  private Multi<Buffer> pieces(
      SqlConnection connection, int year, EntryFile file, Written written) {
    var lines =
        connection
            .query(PLAN)
            .execute()
            .chain(() -> connection.query(declare(year)).execute())
            .onItem()
            .transformToMulti(
                declared ->
                    Multi.createBy()
                        .repeating()
                        .uni(() -> connection.query(FETCH).execute())
                        .whilst(rows -> rows.size() > 0))
            .filter(rows -> rows.size() > 0)
            .map(rows -> piece(rows, file, written));
    return Multi.createBy()
        .concatenating()
        .streams(Multi.createFrom().item(file.titles()), lines)
        .map(text -> Buffer.buffer(text.getBytes(StandardCharsets.UTF_8)));
  }

  // The letters of a matching are its number on its account and partner, as far as it holds.
  private static String declare(int year) {
    return """
      declare entry_lines no scroll cursor for
      select e.journal, j.name_fr, e.number, e.date, l.account, a.name_fr, p.code, p.name,
        coalesce(e.reference, e.journal || '-' || e.number), e.document_date,
        coalesce(l.label, e.label), l.debit, l.credit, m.letters, m.on_day,
        (e.posted_at at time zone g.zone)::date, l.currency_amount, l.currency, l.line_no,
        l.due_date, l.cost_centre, l.project, e.kind, encode(s.hash, 'hex')
      from journal_entry e
      cross join ledger g
      join journal j on j.company_id = e.company_id and j.code = e.journal
      join entry_line l on l.company_id = e.company_id and l.entry_id = e.id
      join account a on a.company_id = l.company_id and a.code = l.account
      left join partner p on p.company_id = l.company_id and p.id = l.partner_id
      left join entry_seal s on s.company_id = e.company_id and s.entry_id = e.id
      left join lateral (
        select string_agg(x.number::text, ' ' order by x.number) as letters,
          max(x.matched_at at time zone g.zone)::date as on_day
        from matching_part t
        join matching x on x.company_id = t.company_id and x.id = t.matching_id
        where t.company_id = l.company_id and t.entry_id = l.entry_id and t.line_no = l.line_no
          and x.undone_at is null) m on a.matchable
      where e.fiscal_year = %d
      order by e.journal, e.number, l.line_no
      """
        .formatted(year);
  }

  private static String piece(RowSet<Row> rows, EntryFile file, Written written) {
    var text = new StringBuilder();
    rows.forEach(row -> file.write(row, text));
    written.lines += rows.size();
    return text.toString();
  }

  private Uni<Void> note(UUID companyId, int year, String action, Record what) {
    var id = RowId.of(companyId, "fiscal-year", Integer.toString(year));
    return transactions.run(companyId, () -> audit.record(action, "fiscal-year", id, null, what));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
