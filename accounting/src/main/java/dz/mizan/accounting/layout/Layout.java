package dz.mizan.accounting.layout;

import dz.mizan.accounting.balance.Sides;
import dz.mizan.accounting.layout.StatementLine.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The lines of one statement in their order, and the accounts on them.
 *
 * @param version of the company's; 1 for the SCF's
 */
public record Layout(
    Statement statement, long version, List<StatementLine> lines, List<AccountRule> accounts) {
  public Layout {
    lines = List.copyOf(lines);
    accounts = List.copyOf(accounts);
  }

  /**
   * Amounts on a line, positive on its side.
   *
   * @param gross before deductions
   */
  public record Amounts(BigDecimal gross, BigDecimal deduction) {
    public static final Amounts ZERO = new Amounts(BigDecimal.ZERO, BigDecimal.ZERO);

    public BigDecimal net() {
      return gross.subtract(deduction);
    }

    Amounts plus(Amounts other, int sign) {
      var factor = BigDecimal.valueOf(sign);
      return new Amounts(
          gross.add(other.gross.multiply(factor)), deduction.add(other.deduction.multiply(factor)));
    }
  }

  /** The balances on their lines; those that no rule takes in are left out. */
  public List<Placement> place(Collection<Sides> balances) {
    var rules = rules();
    var placed = new ArrayList<Placement>();
    for (var sides : balances) {
      rule(rules, sides.account()).ifPresent(rule -> place(placed, rule, sides));
    }
    return placed;
  }

  private static void place(List<Placement> placed, AccountRule rule, Sides sides) {
    if (sides.debit().signum() != 0) {
      placed.add(new Placement(rule.debitLine(), rule.deduction(), sides.account(), sides.debit()));
    }
    if (sides.credit().signum() != 0) {
      placed.add(
          new Placement(
              rule.creditLine(), rule.deduction(), sides.account(), sides.credit().negate()));
    }
  }

  /** What stands on each line and total. */
  public Map<String, Amounts> amounts(Collection<Placement> placed) {
    var amounts = new LinkedHashMap<String, Amounts>();
    lines.forEach(line -> amounts.put(line.code(), Amounts.ZERO));
    var byCode = lines.stream().collect(Collectors.toMap(StatementLine::code, Function.identity()));
    for (var each : placed) {
      var line = byCode.get(each.line());
      if (line != null) {
        amounts.merge(line.code(), onSide(line, each), (old, more) -> old.plus(more, 1));
      }
    }
    for (var line : lines) {
      for (var term : line.terms()) {
        var part = amounts.getOrDefault(term.code(), Amounts.ZERO);
        amounts.merge(line.code(), part, (old, more) -> old.plus(more, term.sign()));
      }
    }
    return amounts;
  }

  private static Amounts onSide(StatementLine line, Placement placed) {
    boolean isDebit = line.side() == StatementLine.Side.DEBIT;
    var amount = isDebit ? placed.amount() : placed.amount().negate();
    return placed.deduction()
        ? new Amounts(BigDecimal.ZERO, amount.negate())
        : new Amounts(amount, BigDecimal.ZERO);
  }

  /** The codes of lines with accounts that a line or total is made of. */
  public List<String> parts(String code) {
    return leaves(code).keySet().stream().sorted().toList();
  }

  /** How often each line with accounts counts in a line or total; taken away counts negative. */
  Map<String, Integer> leaves(String code) {
    var known = new HashMap<String, Map<String, Integer>>();
    for (var line : lines) {
      var own = new HashMap<String, Integer>();
      if (line.kind() == Kind.LINE) {
        own.put(line.code(), 1);
      }
      for (var term : line.terms()) {
        known
            .getOrDefault(term.code(), Map.of())
            .forEach((leaf, count) -> own.merge(leaf, count * term.sign(), Integer::sum));
      }
      known.put(line.code(), own);
    }
    return known.getOrDefault(code, Map.of());
  }

  /** Those of the accounts that no rule takes in. */
  public List<String> left(Collection<String> codes) {
    var rules = rules();
    return codes.stream()
        .filter(statement::covers)
        .filter(code -> rule(rules, code).isEmpty())
        .toList();
  }

  private Map<String, AccountRule> rules() {
    return accounts.stream()
        .collect(Collectors.toMap(AccountRule::prefix, Function.identity(), (a, b) -> a));
  }

  private static Optional<AccountRule> rule(Map<String, AccountRule> rules, String account) {
    for (int length = account.length(); length > 0; length--) {
      var rule = rules.get(account.substring(0, length));
      if (rule != null) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }
}
