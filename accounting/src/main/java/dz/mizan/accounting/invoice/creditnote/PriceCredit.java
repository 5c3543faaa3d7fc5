package dz.mizan.accounting.invoice.creditnote;

import dz.mizan.accounting.invoice.document.DocumentLine;
import dz.mizan.accounting.invoice.document.DocumentLines;
import dz.mizan.accounting.invoice.document.DocumentRefusals;
import dz.mizan.accounting.invoice.document.LineKind;
import dz.mizan.accounting.invoice.document.PricedLines;
import dz.mizan.accounting.tva.Totals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a credit note comes to, from the invoice's lines and what of them was credited before: at
 * the invoice's rates, never more than is left. Whoever credits the last of a line or of a rate
 * gets exactly what is left, so that parts add up to the invoice to the centime.
 */
final class PriceCredit {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal NOTHING = new BigDecimal("0.00");

  private final Map<Integer, DocumentLine> invoiced;
  private final List<DocumentLine> credits = new ArrayList<>();
  private final HashSet<Integer> named = new HashSet<>();

  private PriceCredit(List<DocumentLine> invoiced) {
    this.invoiced =
        invoiced.stream().collect(Collectors.toMap(DocumentLine::position, Function.identity()));
  }

  /** What is credited of a line: a quantity, an amount HT, or a quantity for an amount. */
  record Wanted(int position, @Nullable BigDecimal quantity, @Nullable BigDecimal amount) {

    /** What a draft says, so that it is checked against what is left now. */
    static Wanted of(DocumentLine draft) {
      var position = draft.correctsPosition();
      if (position == null) {
        throw new IllegalStateException("a credit of no line");
      }
      return new Wanted(
          position, draft.kind() == LineKind.REBATE ? null : draft.quantity(), draft.net());
    }
  }

  /** All that is left. */
  static PricedLines rest(List<DocumentLine> invoiced, List<DocumentLines.Rate> rates) {
    var credit = new PriceCredit(invoiced);
    for (var line : invoiced) {
      if (line.left().signum() != 0) {
        if (line.leftQuantity().signum() > 0) {
          credit.add(line, line.leftQuantity(), line.left());
        } else {
          credit.addRebate(line.position() - 1, line, line.left());
        }
      }
    }
    return credit.priced(rates);
  }

  /**
   * @throws CreditRefusals.MoreThanLeft if less is left of a line or of all
   * @throws DocumentRefusals.Invalid if a line cannot be credited so
   */
  static PricedLines of(
      List<DocumentLine> invoiced, List<DocumentLines.Rate> rates, List<Wanted> wanted) {
    var credit = new PriceCredit(invoiced);
    for (var i = 0; i < wanted.size(); i++) {
      credit.add(i, wanted.get(i));
    }
    return credit.priced(rates);
  }

  private void add(int index, Wanted wanted) {
    var at = "lines[" + index + "]";
    var line = invoiced.get(wanted.position());
    if (line == null) {
      throw new DocumentRefusals.Invalid(at + ".position", "the invoice has no such line");
    }
    if (!named.add(wanted.position())) {
      throw new DocumentRefusals.Invalid(at + ".position", "named twice");
    }
    var quantity = wanted.quantity();
    if (quantity == null) {
      addRebate(index, line, wanted.amount());
      return;
    }
    if (quantity.compareTo(line.leftQuantity()) > 0) {
      throw new CreditRefusals.MoreThanLeft(index, "quantity", line.leftQuantity());
    }
    var net = wanted.amount() == null ? share(line, quantity) : wanted.amount();
    requireLeft(index, line, net);
    add(line, quantity, net);
  }

  private static BigDecimal share(DocumentLine line, BigDecimal quantity) {
    return quantity.compareTo(line.leftQuantity()) == 0
        ? line.left()
        : line.net().multiply(quantity).divide(line.quantity(), 2, RoundingMode.HALF_UP);
  }

  private static void requireLeft(int index, DocumentLine line, BigDecimal net) {
    if (net.abs().compareTo(line.left().abs()) > 0 || net.signum() * line.net().signum() < 0) {
      throw new CreditRefusals.MoreThanLeft(index, "amount", line.left());
    }
  }

  private void addRebate(int index, DocumentLine line, @Nullable BigDecimal amount) {
    if (amount == null) {
      throw new DocumentRefusals.Invalid(
          "lines[" + index + "]", "one of quantity and amount is needed");
    }
    if (!line.kind().isRebated()) {
      throw new DocumentRefusals.Invalid(
          "lines[" + index + "].amount", "only goods, services and transport are rebated");
    }
    requireLeft(index, line, amount);
    credits.add(
        new DocumentLine(
            credits.size() + 1,
            LineKind.REBATE,
            line.sku(),
            line.designation(),
            null,
            BigDecimal.ONE.setScale(3),
            amount.setScale(4),
            NOTHING,
            line.tvaCode(),
            line.tvaPercent(),
            amount.setScale(2),
            null,
            line.position(),
            line.sourceLine(),
            NOTHING,
            NOTHING));
  }

  private void add(DocumentLine line, BigDecimal quantity, BigDecimal net) {
    credits.add(
        new DocumentLine(
            credits.size() + 1,
            line.kind(),
            line.sku(),
            line.designation(),
            line.unit(),
            quantity.setScale(3),
            line.unitPrice(),
            line.discountPercent(),
            line.tvaCode(),
            line.tvaPercent(),
            net.setScale(2),
            line.account(),
            line.position(),
            line.sourceLine(),
            NOTHING,
            NOTHING));
  }

  private PricedLines priced(List<DocumentLines.Rate> rates) {
    if (credits.isEmpty()) {
      throw new CreditRefusals.MoreThanLeft(0, "amount", NOTHING);
    }
    var bases = new TreeMap<BigDecimal, BigDecimal>();
    for (var line : credits) {
      bases.merge(line.tvaPercent().setScale(2), line.net(), BigDecimal::add);
    }
    var groups = new ArrayList<Totals.RateGroup>();
    var ht = NOTHING;
    var tva = NOTHING;
    for (var base : bases.entrySet()) {
      var group = group(rates, base.getKey(), base.getValue());
      groups.add(group);
      ht = ht.add(group.base());
      tva = tva.add(group.tva());
    }
    var nets = credits.stream().map(DocumentLine::net).toList();
    return new PricedLines(
        List.copyOf(credits), new Totals(nets, ht, List.copyOf(groups), tva, ht.add(tva)));
  }

  private static Totals.RateGroup group(
      List<DocumentLines.Rate> rates, BigDecimal percent, BigDecimal base) {
    var rate =
        rates.stream()
            .filter(one -> one.tvaPercent().compareTo(percent) == 0)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("a line of no rate"));
    var leftBase = rate.base().subtract(rate.creditedBase());
    var leftTva = rate.tva().subtract(rate.creditedTva());
    if (base.signum() < 0 || base.compareTo(leftBase) > 0) {
      throw new CreditRefusals.MoreThanLeft(0, "amount", leftBase);
    }
    var tva =
        base.compareTo(leftBase) == 0
            ? leftTva
            : base.multiply(percent).divide(HUNDRED, 2, RoundingMode.HALF_UP).min(leftTva);
    return new Totals.RateGroup(percent, base, tva);
  }
}
