package dz.mizan.accounting.layout;

import dz.mizan.accounting.layout.StatementLine.Kind;
import dz.mizan.accounting.layout.StatementLine.Labels;
import dz.mizan.accounting.layout.StatementLine.Side;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** The layouts of the company of the running transaction; it has the SCF's from the first look. */
@ApplicationScoped
public class Layouts {
  private static final String LINES =
      """
      select code, kind, side, formula, label_fr, label_en, label_ar
      from statement_line where statement = $1 order by position
      """;
  private static final String ACCOUNTS =
      """
      select prefix, debit_line, credit_line, deduction
      from statement_account where statement = $1 order by prefix
      """;
  private static final String WRITE_LINES =
      """
      insert into statement_line
        (statement, code, position, kind, side, formula, label_fr, label_en, label_ar)
      select $1, l.code, l.n * 10, l.kind, l.side, l.formula, l.fr, l.en, l.ar
      from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
        with ordinality as l (code, kind, side, formula, fr, en, ar, n)
      """;
  private static final String WRITE_ACCOUNTS =
      """
      insert into statement_account (statement, prefix, debit_line, credit_line, deduction)
      select $1, a.prefix, a.debit, a.credit, a.deduction
      from unnest($2::text[], $3::text[], $4::text[], $5::boolean[])
        as a (prefix, debit, credit, deduction)
      """;

  private final ScfLayouts scf;

  Layouts(ScfLayouts scf) {
    this.scf = scf;
  }

  /** The layout as it is now. */
  public Uni<Layout> current(Statement statement) {
    return CompanySql.execute(
            "select version from statement_layout where statement = $1", statement.name())
        .chain(
            found ->
                found.size() == 0
                    ? begin(statement)
                    : read(statement, found.iterator().next().getLong("version")));
  }

  /** The same, with the row of its version locked until the transaction ends. */
  Uni<Layout> lock(Statement statement) {
    return current(statement)
        .chain(
            () ->
                CompanySql.execute(
                    "select version from statement_layout where statement = $1 for update",
                    statement.name()))
        .chain(found -> read(statement, found.iterator().next().getLong("version")));
  }

  /** Puts that one in the place of the other; its version is the next. */
  Uni<Layout> replace(Layout layout) {
    var statement = layout.statement().name();
    return CompanySql.execute("delete from statement_account where statement = $1", statement)
        .chain(
            () -> CompanySql.execute("delete from statement_line where statement = $1", statement))
        .chain(() -> write(layout))
        .chain(
            () ->
                CompanySql.execute(
                    "update statement_layout set version = version + 1 where statement = $1"
                        + " returning version",
                    statement))
        .map(
            rows ->
                new Layout(
                    layout.statement(),
                    rows.iterator().next().getLong("version"),
                    layout.lines(),
                    layout.accounts()));
  }

  /** Two who look first at once: the second waits for the first, and reads his. */
  private Uni<Layout> begin(Statement statement) {
    var layout = scf.of(statement);
    return CompanySql.execute(
            "insert into statement_layout (statement) values ($1) on conflict do nothing",
            statement.name())
        .chain(inserted -> inserted.rowCount() == 0 ? read(statement, 1) : write(layout))
        .replaceWith(layout);
  }

  private static Uni<Layout> read(Statement statement, long version) {
    return CompanySql.execute(LINES, statement.name())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(Layouts::line).toList())
        .chain(
            lines ->
                CompanySql.execute(ACCOUNTS, statement.name())
                    .map(rows -> new Layout(statement, version, lines, accounts(rows))));
  }

  private static List<AccountRule> accounts(Iterable<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(
            row ->
                new AccountRule(
                    row.getString("prefix"),
                    row.getString("debit_line"),
                    row.getString("credit_line"),
                    row.getBoolean("deduction")))
        .toList();
  }

  private static StatementLine line(Row row) {
    return new StatementLine(
        row.getString("code"),
        Kind.valueOf(row.getString("kind")),
        Side.valueOf(row.getString("side")),
        StatementLine.terms(row.getString("formula")),
        new Labels(
            row.getString("label_fr"), row.getString("label_en"), row.getString("label_ar")));
  }

  private static Uni<Layout> write(Layout layout) {
    var lines = layout.lines();
    var accounts = layout.accounts();
    return CompanySql.execute(
            WRITE_LINES,
            layout.statement().name(),
            lines.stream().map(StatementLine::code).toArray(String[]::new),
            lines.stream().map(line -> line.kind().name()).toArray(String[]::new),
            lines.stream().map(line -> line.side().name()).toArray(String[]::new),
            lines.stream().map(StatementLine::formula).toArray(String[]::new),
            lines.stream().map(line -> line.labels().fr()).toArray(String[]::new),
            lines.stream().map(line -> line.labels().en()).toArray(String[]::new),
            lines.stream().map(line -> line.labels().ar()).toArray(String[]::new))
        .chain(
            () ->
                CompanySql.execute(
                    WRITE_ACCOUNTS,
                    layout.statement().name(),
                    accounts.stream().map(AccountRule::prefix).toArray(String[]::new),
                    accounts.stream().map(AccountRule::debitLine).toArray(String[]::new),
                    accounts.stream().map(AccountRule::creditLine).toArray(String[]::new),
                    accounts.stream().map(AccountRule::deduction).toArray(Boolean[]::new)))
        .replaceWith(layout);
  }
}
