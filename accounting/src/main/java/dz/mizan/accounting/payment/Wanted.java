package dz.mizan.accounting.payment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/**
 * An allocation to be made.
 *
 * @param amount of the payment
 */
record Wanted(Target target, BigDecimal amount, BigDecimal discount, BigDecimal writeOff) {

  static Wanted of(Target target, AllocationRequest request) {
    return new Wanted(
        target,
        request.amount().setScale(2),
        AllocationRequest.exact(request.discount()),
        AllocationRequest.exact(request.writeOff()));
  }

  static List<Wanted> of(List<Target> targets, List<AllocationRequest> requests) {
    var wanted = new ArrayList<Wanted>();
    for (int i = 0; i < targets.size(); i++) {
      wanted.add(of(targets.get(i), requests.get(i)));
    }
    return inOrder(wanted);
  }

  // Open items are locked one after the other: everybody takes them in the same order.
  private static List<Wanted> inOrder(List<Wanted> wanted) {
    return wanted.stream()
        .sorted(
            Comparator.comparing((Wanted one) -> one.target.entryId().toString())
                .thenComparingInt(one -> one.target.lineNo()))
        .toList();
  }

  /**
   * Adds what is left of the payment to those wanted by name, to what is due first.
   *
   * @param left above zero
   */
  static List<Wanted> withOldest(List<Wanted> named, List<Target> oldest, BigDecimal left) {
    var taken = new HashMap<String, BigDecimal>();
    named.forEach(one -> taken.merge(one.key(), one.settled(), BigDecimal::add));
    var all = new ArrayList<>(named);
    var rest = left;
    for (var target : oldest) {
      var one = new Wanted(target, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
      var open = target.remaining().abs().subtract(taken.getOrDefault(one.key(), BigDecimal.ZERO));
      var part = open.min(rest);
      if (part.signum() > 0) {
        all.add(new Wanted(target, part, one.discount.setScale(2), one.writeOff.setScale(2)));
        rest = rest.subtract(part);
      }
    }
    return inOrder(all);
  }

  static BigDecimal total(List<Wanted> all) {
    return all.stream().map(Wanted::amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }

  /** What the document is settled by without money. */
  BigDecimal given() {
    return discount.add(writeOff);
  }

  /** What the document is settled by in all. */
  BigDecimal settled() {
    return amount.add(given());
  }

  private String key() {
    return target.entryId() + "/" + target.lineNo();
  }
}
