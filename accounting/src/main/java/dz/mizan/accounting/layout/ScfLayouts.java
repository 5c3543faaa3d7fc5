package dz.mizan.accounting.layout;

import static java.util.Objects.requireNonNull;

import dz.mizan.accounting.layout.StatementLine.Kind;
import dz.mizan.accounting.layout.StatementLine.Labels;
import dz.mizan.accounting.layout.StatementLine.Side;
import dz.mizan.accounting.seed.SeedFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The layouts that every company starts with. Line names: arrêté of 26 July 2008 (JO 19/2009), as
 * two independent sources print them [V2]; which account goes where is what is recommended [D].
 */
@ApplicationScoped
class ScfLayouts {
  private final Map<Statement, Layout> layouts = new EnumMap<>(Statement.class);

  ScfLayouts() {
    var lines = lines(SeedFile.read("statement_lines.csv"));
    var accounts = accounts(SeedFile.read("statement_accounts.csv"));
    for (var statement : Statement.values()) {
      layouts.put(
          statement,
          new Layout(
              statement,
              1,
              lines.getOrDefault(statement, List.of()),
              accounts.getOrDefault(statement, List.of())));
    }
  }

  Layout of(Statement statement) {
    return requireNonNull(layouts.get(statement));
  }

  private static Map<Statement, List<StatementLine>> lines(SeedFile file) {
    var found = new EnumMap<Statement, List<StatementLine>>(Statement.class);
    var statement = file.column("statement");
    var code = file.column("code");
    var kind = file.column("kind");
    var side = file.column("side");
    var formula = file.column("formula");
    var fr = file.column("label_fr");
    var en = file.column("label_en");
    var ar = file.column("label_ar");
    for (int i = 0; i < code.length; i++) {
      found
          .computeIfAbsent(Statement.valueOf(statement[i]), key -> new ArrayList<>())
          .add(
              new StatementLine(
                  code[i],
                  Kind.valueOf(kind[i]),
                  Side.valueOf(side[i]),
                  StatementLine.terms(formula[i]),
                  new Labels(fr[i], en[i], ar[i])));
    }
    return found;
  }

  private static Map<Statement, List<AccountRule>> accounts(SeedFile file) {
    var found = new EnumMap<Statement, List<AccountRule>>(Statement.class);
    var statement = file.column("statement");
    var prefix = file.column("prefix");
    var debit = file.column("debit_line");
    var credit = file.column("credit_line");
    var deduction = file.column("deduction");
    for (int i = 0; i < prefix.length; i++) {
      found
          .computeIfAbsent(Statement.valueOf(statement[i]), key -> new ArrayList<>())
          .add(new AccountRule(prefix[i], debit[i], credit[i], Boolean.parseBoolean(deduction[i])));
    }
    return found;
  }
}
