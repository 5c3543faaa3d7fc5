package dz.mizan.accounting.layout;

import dz.mizan.accounting.layout.StatementLine.Kind;
import dz.mizan.accounting.layout.StatementLine.Side;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What is wrong with a layout that somebody wants: an empty list if nothing is. */
final class LayoutCheck {
  /**
   * Something wrong.
   *
   * @param field of the request
   */
  record Fault(String field, String message) {}

  private final Layout layout;
  private final List<Fault> faults = new ArrayList<>();

  private LayoutCheck(Layout layout) {
    this.layout = layout;
  }

  /**
   * @param chart the codes of the company's accounts that can be posted to
   */
  static List<Fault> faults(Layout layout, Collection<String> chart) {
    var check = new LayoutCheck(layout);
    check.lines();
    check.accounts();
    if (check.faults.isEmpty()) {
      check.everyLineCountsOnce();
      layout
          .left(chart)
          .forEach(code -> check.fault("accounts", "account " + code + " would be on no line"));
    }
    return check.faults;
  }

  private void lines() {
    var above = new HashSet<String>();
    for (int i = 0; i < layout.lines().size(); i++) {
      var line = layout.lines().get(i);
      var field = "lines[" + i + "]";
      for (var term : line.terms()) {
        if (!above.contains(term.code())) {
          fault(field + ".formula", term.code() + " is no line above");
        }
      }
      if (line.terms().isEmpty() == (line.kind() == Kind.TOTAL)) {
        fault(field + ".formula", "a total has a formula, and nothing else has");
      }
      if (!above.add(line.code())) {
        fault(field + ".code", "is there twice");
      }
    }
    for (var result : layout.statement().results().keySet()) {
      if (!above.contains(result)) {
        fault("lines", "there must be a total " + result);
      }
    }
  }

  private void accounts() {
    var kinds = new HashMap<String, Kind>();
    layout.lines().forEach(line -> kinds.putIfAbsent(line.code(), line.kind()));
    var prefixes = new HashSet<String>();
    for (int i = 0; i < layout.accounts().size(); i++) {
      var rule = layout.accounts().get(i);
      var field = "accounts[" + i + "]";
      if (!prefixes.add(rule.prefix())) {
        fault(field + ".prefix", "is there twice");
      }
      isLine(kinds, field + ".debitLine", rule.debitLine());
      isLine(kinds, field + ".creditLine", rule.creditLine());
    }
  }

  private void isLine(Map<String, Kind> kinds, String field, String code) {
    if (kinds.get(code) != Kind.LINE) {
      fault(field, code + " is no line for accounts");
    }
  }

  // A debit counts 1 in the assets or -1 in the liabilities, whatever totals there are between.
  private void everyLineCountsOnce() {
    var results = layout.statement().results();
    if (results.isEmpty()) {
      return;
    }
    var counted = new HashMap<String, Integer>();
    results.forEach(
        (result, sign) ->
            layout
                .leaves(result)
                .forEach((leaf, count) -> counted.merge(leaf, count * sign, Integer::sum)));
    int debit = layout.statement() == Statement.BALANCE_SHEET ? 1 : -1;
    for (int i = 0; i < layout.lines().size(); i++) {
      var line = layout.lines().get(i);
      int expected = line.side() == Side.DEBIT ? debit : -debit;
      if (line.kind() == Kind.LINE && counted.getOrDefault(line.code(), 0) != expected) {
        fault("lines[" + i + "]", "must count exactly once in " + results.keySet());
      }
    }
  }

  private void fault(String field, String message) {
    faults.add(new Fault(field, message));
  }
}
