package dz.mizan.accounting.entry;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The posted entries of the company of the running transaction, to be read. */
@ApplicationScoped
public class JournalEntries {
  private static final String ENTRY =
      """
      select e.id, e.journal, e.number, e.fiscal_year, e.date, e.label, e.reference, e.total,
        e.origin, e.origin_event, e.origin_id, e.posted_at, e.posted_by, l.currency,
        e.document_date, e.kind, e.reverses,
        (select r.id from journal_entry r where r.company_id = e.company_id and r.reverses = e.id)
          as reversed_by
      from journal_entry e join ledger l on l.company_id = e.company_id
      """;
  private static final String COLUMNS =
      """
      account, nullif(debit, 0) as debit, nullif(credit, 0) as credit, label, partner_id,
        due_date, cost_centre, project, currency, currency_amount
      from entry_line
      """;
  private static final String LINES = "select " + COLUMNS + "where entry_id = $1 order by line_no";
  private static final String LINES_OF_ALL =
      "select entry_id, " + COLUMNS + "where entry_id = any ($1) order by entry_id, line_no";

  /**
   * The entry with its lines.
   *
   * @throws NotFound if the company has none with this id
   */
  public Uni<EntryView> require(UUID id) {
    return CompanySql.execute(ENTRY + "where e.id = $1", id)
        .invoke(
            found -> {
              if (found.size() == 0) {
                throw new NotFound("journal-entry", id);
              }
            })
        .chain(
            found ->
                CompanySql.execute(LINES, id)
                    .map(
                        lines ->
                            view(
                                found.iterator().next(),
                                StreamSupport.stream(lines.spliterator(), false)
                                    .map(JournalEntries::line)
                                    .toList())));
  }

  /** Those of these entries that there are, with their lines, in the order of their ids. */
  public Uni<List<EntryView>> all(List<UUID> ids) {
    var wanted = (Object) ids.toArray(UUID[]::new);
    return CompanySql.execute(LINES_OF_ALL, wanted)
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .collect(
                        Collectors.groupingBy(
                            row -> row.getUUID("entry_id"),
                            Collectors.mapping(JournalEntries::line, Collectors.toList()))))
        .chain(
            lines ->
                CompanySql.execute(ENTRY + "where e.id = any ($1) order by e.id", wanted)
                    .map(
                        rows ->
                            StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> view(row, lines.get(row.getUUID("id"))))
                                .toList()));
  }

  /** One page without lines, in the order of posting. */
  Uni<Page<EntryView>> page(PageRequest request, EntryFilter filter) {
    var query = EntryQuery.of(request, filter);
    return CompanySql.execute(ENTRY + query.sql(), query.parameters())
        .map(
            rows -> {
              var entries = new ArrayList<EntryView>();
              rows.forEach(row -> entries.add(view(row, null)));
              return Page.of(entries, request, entry -> List.of(entry.id().toString()));
            });
  }

  private static EntryView view(Row row, @Nullable List<EntryView.Line> lines) {
    var total = row.getBigDecimal("total");
    var origin = row.getString("origin");
    return new EntryView(
        row.getUUID("id"),
        row.getString("journal"),
        row.getLong("number"),
        row.getInteger("fiscal_year"),
        row.getLocalDate("date"),
        row.getLocalDate("document_date"),
        EntryKind.valueOf(row.getString("kind")),
        row.getString("label"),
        row.getString("reference"),
        row.getString("currency"),
        lines,
        total,
        total,
        origin == null
            ? null
            : new Origin(origin, row.getUUID("origin_event"), row.getUUID("origin_id")),
        row.getUUID("reverses"),
        row.getUUID("reversed_by"),
        row.getOffsetDateTime("posted_at").toInstant(),
        row.getUUID("posted_by"));
  }

  private static EntryView.Line line(Row row) {
    return new EntryView.Line(
        row.getString("account"),
        row.getBigDecimal("debit"),
        row.getBigDecimal("credit"),
        row.getString("label"),
        row.getUUID("partner_id"),
        row.getLocalDate("due_date"),
        row.getString("cost_centre"),
        row.getString("project"),
        row.getString("currency"),
        row.getBigDecimal("currency_amount"));
  }
}
