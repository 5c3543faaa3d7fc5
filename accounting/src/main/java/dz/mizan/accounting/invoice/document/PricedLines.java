package dz.mizan.accounting.invoice.document;

import dz.mizan.accounting.tva.Totals;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** A document's lines with what they come to. */
public record PricedLines(List<DocumentLine> lines, Totals totals) {
  // Fifteen digits with the centimes, which the books take too.
  private static final BigDecimal MAX_TOTAL = new BigDecimal("9999999999999.99");

  /**
   * @throws DocumentRefusals.Invalid if the document would be worth too much, or less than the
   *     deposits that are taken off
   */
  public static PricedLines of(List<DocumentLine> lines) {
    var totals = Totals.ofNets(lines.stream().map(DocumentLine::forTotals).toList());
    if (totals.totalTtc().compareTo(MAX_TOTAL) > 0) {
      throw new DocumentRefusals.Invalid("lines", "the document would be worth too much");
    }
    if (totals.groups().stream().anyMatch(group -> group.base().signum() < 0)) {
      throw new DocumentRefusals.Invalid(
          "deposits", "more would be taken off at a rate than is invoiced at it");
    }
    return new PricedLines(lines, totals);
  }

  /**
   * The same, its lines still known as those of the order that a draft was made from, by article: a
   * refund will find them.
   */
  public PricedLines keeping(List<DocumentLine> before) {
    var sources = new HashMap<String, Deque<UUID>>();
    for (var line : before) {
      if (line.sku() != null && line.sourceLine() != null) {
        sources.computeIfAbsent(line.sku(), sku -> new ArrayDeque<>()).add(line.sourceLine());
      }
    }
    return new PricedLines(
        lines.stream()
            .map(
                line -> {
                  var known = line.sku() == null ? null : sources.get(line.sku());
                  return known == null ? line : line.from(known.poll());
                })
            .toList(),
        totals);
  }
}
