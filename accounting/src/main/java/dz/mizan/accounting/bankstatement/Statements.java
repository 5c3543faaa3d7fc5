package dz.mizan.accounting.bankstatement;

import dz.mizan.accounting.bankstatement.ParsedStatement.ParsedLine;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The bank statements of the running transaction's company. */
@ApplicationScoped
class Statements {
  private static final String STATEMENT =
      """
      select s.*, s.lines - (
        select count(*) from bank_statement_line l
          join reconciled_statement_line r on r.company_id = l.company_id and r.line_id = l.id
        where l.company_id = s.company_id and l.statement_id = s.id) as open
      from bank_statement s
      """;
  static final String LINE =
      """
      select l.*, r.reconciliation_id
      from bank_statement_line l
        left join reconciled_statement_line r on r.company_id = l.company_id and r.line_id = l.id
      """;
  private static final String INSERT =
      """
      insert into bank_statement (id, treasury_id, format, reference, file_hash, first_date,
        last_date, opening, closing, currency, lines, total, warnings, imported_by)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
      """;
  private static final String INSERT_LINES =
      """
      insert into bank_statement_line (id, statement_id, treasury_id, n, date, value_date, amount,
        label, reference, counterparty, counterparty_account, fingerprint)
      select l.id, $1, $2, l.n, l.date, l.value_date, l.amount, l.label, l.reference,
        l.counterparty, l.counterparty_account, l.fingerprint
      from unnest($3::uuid[], $4::date[], $5::date[], $6::numeric[], $7::text[], $8::text[],
        $9::text[], $10::text[], $11::text[]) with ordinality as l (id, date, value_date, amount,
          label, reference, counterparty, counterparty_account, fingerprint, n)
      """;

  /**
   * @throws NotFound if the company has none with this id
   */
  Uni<Statement> require(UUID id) {
    return CompanySql.execute(STATEMENT + "where s.id = $1", id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("bank-statement", id);
              }
              return Statement.of(rows.iterator().next());
            });
  }

  /** A page by id, one row more than asked for. */
  Uni<List<Statement>> page(PageRequest request, @Nullable UUID treasuryId) {
    return CompanySql.execute(
            STATEMENT
                + "where ($1::uuid is null or s.id > $1) and ($2::uuid is null or s.treasury_id ="
                + " $2) order by s.id limit $3",
            request.afterId(),
            treasuryId,
            request.limitAndOne())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(Statement::of).toList());
  }

  /** A page of lines by id, one row more than asked for. */
  Uni<List<StatementLine>> lines(
      PageRequest request,
      @Nullable UUID statementId,
      @Nullable UUID treasuryId,
      boolean openOnly) {
    return CompanySql.execute(
            LINE
                + """
                where ($1::uuid is null or l.id > $1) and ($2::uuid is null or l.statement_id = $2)
                  and ($3::uuid is null or l.treasury_id = $3)
                  and (not $4 or r.reconciliation_id is null)
                order by l.id limit $5
                """,
            request.afterId(),
            statementId,
            treasuryId,
            openOnly,
            request.limitAndOne())
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false).map(StatementLine::of).toList());
  }

  /** The first open lines of a statement. */
  Uni<List<StatementLine>> open(UUID statementId, int most) {
    return CompanySql.execute(
            LINE
                + "where l.statement_id = $1 and r.reconciliation_id is null order by l.n limit"
                + " $2",
            statementId,
            most)
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false).map(StatementLine::of).toList());
  }

  /** The fingerprints of these that came in before. */
  Uni<Set<String>> known(UUID treasuryId, List<String> fingerprints) {
    return CompanySql.execute(
            "select distinct fingerprint from bank_statement_line where treasury_id = $1 and"
                + " fingerprint = any ($2)",
            treasuryId,
            fingerprints.toArray(String[]::new))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> row.getString(0))
                    .collect(Collectors.toSet()));
  }

  /** Whether that file, or the statement with that reference, came in before. */
  Uni<Boolean> isKnown(UUID treasuryId, String fileHash, @Nullable String reference) {
    return CompanySql.execute(
            "select exists (select from bank_statement where treasury_id = $1 and (file_hash = $2"
                + " or reference = $3)) as it",
            treasuryId,
            fileHash,
            reference)
        .map(rows -> rows.iterator().next().getBoolean("it"));
  }

  /** With what the last statement before that day closed; null if there is none that says so. */
  Uni<@Nullable BigDecimal> closingBefore(UUID treasuryId, LocalDate day) {
    return CompanySql.execute(
            """
            select closing from bank_statement
            where treasury_id = $1 and last_date <= $2 and closing is not null
            order by last_date desc, id desc limit 1
            """,
            treasuryId,
            day)
        .map(rows -> rows.size() == 0 ? null : rows.iterator().next().getBigDecimal(0));
  }

  /** Writes a statement with its lines. */
  Uni<Statement> insert(NewStatement made) {
    var parsed = made.parsed();
    var lines = parsed.lines();
    return CompanySql.execute(
            INSERT,
            made.id(),
            made.treasuryId(),
            made.format().name(),
            parsed.reference(),
            made.fileHash(),
            lines.stream().map(ParsedLine::date).min(LocalDate::compareTo).orElseThrow(),
            lines.stream().map(ParsedLine::date).max(LocalDate::compareTo).orElseThrow(),
            parsed.opening(),
            parsed.closing(),
            made.currency(),
            lines.size(),
            parsed.total(),
            made.warnings().toArray(String[]::new),
            Caller.current().map(Caller::userId).orElse(null))
        .chain(
            () ->
                CompanySql.execute(
                    INSERT_LINES,
                    made.id(),
                    made.treasuryId(),
                    IntStream.range(0, lines.size()).mapToObj(i -> Ids.next()).toArray(UUID[]::new),
                    column(lines, ParsedLine::date, LocalDate[]::new),
                    column(lines, ParsedLine::valueDate, LocalDate[]::new),
                    column(lines, ParsedLine::amount, BigDecimal[]::new),
                    column(lines, ParsedLine::label, String[]::new),
                    column(lines, ParsedLine::reference, String[]::new),
                    column(lines, ParsedLine::counterparty, String[]::new),
                    column(lines, ParsedLine::counterpartyAccount, String[]::new),
                    made.fingerprints().toArray(String[]::new)))
        .chain(() -> require(made.id()));
  }

  private static <T extends @Nullable Object> T[] column(
      List<ParsedLine> lines, Function<ParsedLine, T> column, IntFunction<T[]> array) {
    return lines.stream().map(column).toArray(array);
  }
}
