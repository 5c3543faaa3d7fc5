package dz.mizan.accounting.entryimport;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The lines that were taken in and wait to be posted. */
@ApplicationScoped
class StagedLines {
  private static final String ADD =
      """
      insert into entry_import_line (import_id, n, line, entry, journal, date, account, debit,
        credit, label, reference, partner, due_date, cost_centre, project)
      select $1::uuid, w.* from unnest($2::bigint[], $3::bigint[], $4::text[], $5::text[],
        $6::date[], $7::text[], $8::numeric[], $9::numeric[], $10::text[], $11::text[],
        $12::text[], $13::date[], $14::text[], $15::text[]) as w
      """;
  private static final String NEXT =
      """
      select l.n, l.entry, l.journal, l.date, l.account, l.debit, l.credit, l.label, l.reference,
        l.partner_id, l.due_date, l.cost_centre, l.project, l.line
      from entry_import_line l
      where l.import_id = $1 and l.n > $2 order by l.n limit $3
      """;

  Uni<Void> add(UUID importId, List<EntryLine> lines) {
    if (lines.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return CompanySql.execute(
            ADD,
            importId,
            lines.stream().map(EntryLine::n).toArray(Long[]::new),
            lines.stream().map(EntryLine::number).toArray(Long[]::new),
            texts(lines, EntryLine::entry),
            texts(lines, EntryLine::journal),
            lines.stream().map(EntryLine::date).toArray(LocalDate[]::new),
            texts(lines, EntryLine::account),
            lines.stream().map(EntryLine::debit).toArray(BigDecimal[]::new),
            lines.stream().map(EntryLine::credit).toArray(BigDecimal[]::new),
            texts(lines, EntryLine::label),
            texts(lines, EntryLine::reference),
            texts(lines, EntryLine::partner),
            lines.stream().map(EntryLine::dueDate).toArray(LocalDate[]::new),
            texts(lines, EntryLine::costCentre),
            texts(lines, EntryLine::project))
        .replaceWithVoid();
  }

  /** The next ones in the order of the file, with their partners' ids once they were checked. */
  Uni<RowSet<Row>> next(UUID importId, int after, int limit) {
    return CompanySql.execute(NEXT, importId, after, limit);
  }

  Uni<Void> drop(UUID importId) {
    return CompanySql.execute("delete from entry_import_line where import_id = $1", importId)
        .replaceWithVoid();
  }

  private static @Nullable String[] texts(
      List<EntryLine> lines, Function<EntryLine, @Nullable String> column) {
    return lines.stream().map(column).toArray(String[]::new);
  }
}
