package dz.mizan.accounting.statement;

import com.fasterxml.jackson.annotation.JsonFormat;
import dz.mizan.accounting.balance.Sides;
import dz.mizan.accounting.layout.Layout;
import dz.mizan.accounting.layout.Placement;
import dz.mizan.accounting.layout.Statement;
import dz.mizan.accounting.layout.StatementLine;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Goes from a line of a statement to the accounts that it is made of. */
@ApplicationScoped
class DrillDown {
  private final Statements statements;

  DrillDown(Statements statements) {
    this.statements = statements;
  }

  /** The accounts on a line or below a total. */
  @Schema(name = "StatementLineAccounts")
  @RegisterForReflection
  record View(
      @Schema(examples = "customers") String code,
      @Schema(examples = "Clients") String label,
      @Schema(examples = "2026") int year,
      @Schema(examples = "12") int month,
      @Schema(examples = "DZD") String currency,
      List<Item> items) {}

  /**
   * An account on a line.
   *
   * @param amount debit less credit, as it counts on that line
   * @param lines where its entries are
   */
  @Schema(name = "StatementLineAccount")
  @RegisterForReflection
  record Item(
      @Schema(examples = "customers") String line,
      @Schema(examples = "411") String account,
      @Schema(examples = "Clients") String name,
      @Schema(examples = "1190.00") @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
      @Schema(examples = "0.00") @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal previous,
      @Schema(examples = "/api/v1/general-ledger?year=2026&accountFrom=411&accountTo=411")
          String lines) {}

  /**
   * @throws NotFound if the statement has no such line
   */
  Uni<View> read(
      Statement statement, String code, StatementRequest wanted, PaperLanguage language) {
    return statements
        .years(statement, wanted)
        .chain(
            years -> {
              var line =
                  years.layout().lines().stream()
                      .filter(each -> each.code().equals(code))
                      .findFirst()
                      .orElseThrow(() -> new NotFound("statement-line", code));
              var parts = Set.copyOf(years.layout().parts(code));
              var now = amounts(years.layout(), parts, years.now());
              var before = amounts(years.layout(), parts, years.before());
              return names(now, before, language)
                  .map(names -> view(years, line, language, now, before, names));
            });
  }

  /** An account of a line; with both signs it is on two. */
  private record Key(String line, String account) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byAccount = account.compareTo(other.account);
      return byAccount != 0 ? byAccount : line.compareTo(other.line);
    }
  }

  private static Map<Key, BigDecimal> amounts(
      Layout layout, Set<String> parts, List<Sides> balances) {
    var amounts = new HashMap<Key, BigDecimal>();
    for (Placement placed : layout.place(balances)) {
      if (parts.contains(placed.line())) {
        amounts.merge(new Key(placed.line(), placed.account()), placed.amount(), BigDecimal::add);
      }
    }
    return amounts;
  }

  private static View view(
      Statements.Years years,
      StatementLine line,
      PaperLanguage language,
      Map<Key, BigDecimal> now,
      Map<Key, BigDecimal> before,
      Map<String, String> names) {
    var keys = new TreeSet<>(now.keySet());
    keys.addAll(before.keySet());
    var items = new ArrayList<Item>();
    for (var key : keys) {
      items.add(
          new Item(
              key.line(),
              key.account(),
              names.getOrDefault(key.account(), ""),
              now.getOrDefault(key, BigDecimal.ZERO).setScale(2),
              before.getOrDefault(key, BigDecimal.ZERO).setScale(2),
              "/api/v1/general-ledger?year=%1$d&accountFrom=%2$s&accountTo=%2$s%3$s"
                  .formatted(years.year(), key.account(), until(years))));
    }
    return new View(
        line.code(),
        Statements.label(line, language),
        years.year(),
        years.month(),
        years.currency(),
        items);
  }

  // The lines of a part of the year, as the amount is.
  private static String until(Statements.Years years) {
    return years.month() < 12
        ? "&to=" + YearMonth.of(years.year(), years.month()).atEndOfMonth()
        : "";
  }

  private static Uni<Map<String, String>> names(
      Map<Key, BigDecimal> now, Map<Key, BigDecimal> before, PaperLanguage language) {
    var codes = new TreeSet<String>();
    now.keySet().forEach(key -> codes.add(key.account()));
    before.keySet().forEach(key -> codes.add(key.account()));
    return CompanySql.execute(
            "select code, name_%s as name from account where code = any ($1)"
                .formatted(language.tag()),
            (Object) codes.toArray(String[]::new))
        .map(
            rows -> {
              var names = new HashMap<String, String>();
              rows.forEach(row -> names.put(row.getString("code"), row.getString("name")));
              return names;
            });
  }
}
