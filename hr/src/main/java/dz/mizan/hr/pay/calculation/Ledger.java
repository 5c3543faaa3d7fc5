package dz.mizan.hr.pay.calculation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a payslip brings to the books, by account and cost centre; balances by construction. */
final class Ledger {
  private final Map<Place, Sum> sums = new LinkedHashMap<>();
  private final String costCentre;

  /** Where an amount goes. */
  private record Place(String account, String costCentre) {}

  /** What is there. */
  private record Sum(String label, BigDecimal amount) {}

  /**
   * @param costCentre of expenses; empty for none
   */
  Ledger(String costCentre) {
    this.costCentre = costCentre;
  }

  void debit(String account, String label, BigDecimal amount) {
    add(account, label, amount);
  }

  void credit(String account, String label, BigDecimal amount) {
    add(account, label, amount.negate());
  }

  List<Posting> postings() {
    return sums.entrySet().stream()
        .filter(entry -> entry.getValue().amount().signum() != 0)
        .map(
            entry ->
                new Posting(
                    entry.getKey().account(),
                    entry.getKey().costCentre(),
                    entry.getValue().label(),
                    entry.getValue().amount()))
        .toList();
  }

  // Only expenses have a cost centre.
  private void add(String account, String label, BigDecimal amount) {
    var place = new Place(account, account.startsWith("6") ? costCentre : "");
    sums.merge(
        place,
        new Sum(label, amount),
        (known, more) -> new Sum(known.label(), known.amount().add(more.amount())));
  }
}
