package dz.mizan.hr.pay.calculation;

import dz.mizan.hr.pay.RunKind;
import dz.mizan.hr.pay.SlipDetail;
import dz.mizan.hr.pay.SlipLine;
import dz.mizan.hr.pay.SlipLine.Kind;
import dz.mizan.hr.pay.rule.Irg;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a past month should have paid, less what it did. The month is calculated anew with what is
 * known now, by the rules of then. The difference bears CNAS at the rates of then, and the flat
 * rate of the IRG; less pay, or a month that was not paid at all, bears what the tax of that month
 * comes to, less what was withheld.
 */
final class BackPay {
  private static final BigDecimal NIL = BigDecimal.ZERO.setScale(2);

  private final PayPolicy policy;
  private final Components components;

  BackPay(PayPolicy policy, Components components) {
    this.policy = policy;
    this.components = components;
  }

  /**
   * @param now the lines of components as they should have been
   * @throws Blocked if too much was paid: that is not taken back by itself
   */
  @Nullable Calculated handle(PayCase payCase, Lines now) {
    var before = payCase.paidBefore();
    var lines = difference(now, before.stream().flatMap(slip -> monthly(slip).stream()).toList());
    if (lines.isEmpty()) {
      return null;
    }
    var contributions = Levies.contributions(lines, payCase.rules());
    var taxable = lines.earnings(SlipLine::taxable).subtract(contributions.employee());
    boolean isFlat = policy.backPayIsFlat() && !before.isEmpty() && taxable.signum() >= 0;
    var irg =
        isFlat
            ? Irg.flat(payCase.rules().irg().value(), taxable, policy.rounding()).tax()
            : whole(payCase, now).subtract(withheld(payCase, before));
    addTax(lines, payCase, taxable, irg, isFlat);
    var levies =
        isFlat
            ? new Levies(contributions, NIL, taxable, NIL, irg)
            : new Levies(contributions, taxable, NIL, irg, NIL);
    var slip = Assemble.slip(payCase, policy, components, lines, levies, List.of());
    if (slip.detail().net().signum() < 0) {
      throw new Blocked("overpaid", "that month paid too much; agree on an advance");
    }
    return slip;
  }

  private static Lines difference(Lines now, List<SlipLine> before) {
    var due = new LinkedHashMap<String, SlipLine>();
    now.all().forEach(line -> due.put(line.code(), line));
    var paid = new LinkedHashMap<String, SlipLine>();
    for (var line : before) {
      paid.merge(line.code(), line, (one, other) -> with(one, one.amount().add(other.amount())));
    }
    var lines = new Lines();
    due.forEach((code, line) -> add(lines, line, paid.get(code)));
    paid.forEach(
        (code, line) -> {
          if (!due.containsKey(code)) {
            lines.add(with(line, line.amount().negate()));
          }
        });
    return lines;
  }

  private static void add(Lines lines, SlipLine due, @Nullable SlipLine paid) {
    var amount = paid == null ? due.amount() : due.amount().subtract(paid.amount());
    if (amount.signum() != 0) {
      lines.add(with(due, amount));
    }
  }

  // What the law or a debt takes is worked out anew, or stays as it was. What a settlement paid
  // besides the month (notice, leave, severance) is none of the month's pay.
  private List<SlipLine> monthly(SlipDetail slip) {
    return slip.lines().stream()
        .filter(line -> !Codes.RESERVED.contains(line.code()) && isMonthly(line))
        .toList();
  }

  private boolean isMonthly(SlipLine line) {
    var component = components.find(line.code());
    return component == null || component.paidBy() == RunKind.REGULAR;
  }

  private BigDecimal whole(PayCase payCase, Lines now) {
    var copy = new Lines();
    now.all().forEach(copy::add);
    var person = payCase.person();
    var levies =
        Levies.of(copy, payCase.rules(), person.disabled() || person.retired(), policy.rounding());
    return levies.irg().add(levies.irgFlat());
  }

  // Of a settlement, the tax of its part that is the month's pay.
  private BigDecimal withheld(PayCase payCase, List<SlipDetail> before) {
    var sum = NIL;
    for (var slip : before) {
      if (slip.lines().stream().allMatch(this::isMonthly)) {
        sum = sum.add(slip.irg());
      } else {
        var lines = new Lines();
        monthly(slip).forEach(lines::add);
        sum = sum.add(whole(payCase, lines));
      }
    }
    return sum;
  }

  private static void addTax(
      Lines lines, PayCase payCase, BigDecimal taxable, BigDecimal irg, boolean isFlat) {
    if (irg.signum() != 0) {
      lines.add(
          SlipLine.other(
              isFlat ? "IRG_FLAT" : "IRG",
              "IRG sur rappel",
              "الضريبة على الدخل الإجمالي",
              taxable,
              isFlat ? payCase.rules().irg().value().flatPercent() : null,
              irg,
              Kind.DEDUCTION,
              isFlat ? "flat rate on back pay" : "tax of that month − what was withheld",
              payCase.rules().irg().source()));
    }
  }

  private static SlipLine with(SlipLine line, BigDecimal amount) {
    return new SlipLine(
        line.code(),
        line.label(),
        line.labelAr(),
        null,
        null,
        amount,
        line.kind(),
        line.rule() + " − paid before",
        line.source(),
        line.taxable(),
        line.contributable(),
        line.periodic());
  }
}
