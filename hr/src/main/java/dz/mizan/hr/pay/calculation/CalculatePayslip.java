package dz.mizan.hr.pay.calculation;

import dz.mizan.hr.pay.RunKind;
import dz.mizan.hr.pay.SlipLine;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works out one payslip. */
public final class CalculatePayslip {
  private static final BigDecimal NIL = BigDecimal.ZERO.setScale(2);

  private final Components components;
  private final PayPolicy policy;

  public CalculatePayslip(Components components, PayPolicy policy) {
    this.components = components;
    this.policy = policy;
  }

  /**
   * The payslip; null if there is nothing to pay.
   *
   * @throws Blocked if it cannot be
   */
  public @Nullable Calculated handle(PayCase payCase) {
    var elsewhere = payCase.elsewhere();
    if (elsewhere != null) {
      throw elsewhere.blocked();
    }
    var lines = earnings(payCase);
    if (payCase.kind() == RunKind.BACK_PAY) {
      return new BackPay(policy, components).handle(payCase, lines);
    }
    if (lines.isEmpty()) {
      return null;
    }
    var levies = levies(payCase, lines);
    var gross = lines.earnings(line -> true);
    var ownDeductions =
        lines.sum(SlipLine.Kind.DEDUCTION, line -> components.find(line.code()) != null);
    var net =
        gross
            .subtract(levies.contributions().employee())
            .subtract(levies.irg())
            .subtract(levies.irgFlat())
            .subtract(ownDeductions);
    if (net.signum() < 0) {
      throw new Blocked("negative-net", "the deductions are more than the pay");
    }
    var taken =
        TakeDeductions.take(
            lines,
            payCase.deductions(),
            net,
            net.subtract(Earnings.untouchable(lines.all())).max(NIL),
            payCase.seized(),
            payCase.rules().snmg().value(),
            policy.attachable());
    return Assemble.slip(payCase, policy, components, lines, levies, taken);
  }

  private Lines earnings(PayCase payCase) {
    var person = payCase.person();
    var facts = payCase.facts();
    boolean paysSalary = payCase.paysSalary();
    if (payCase.kind() == RunKind.SETTLEMENT && person.leftOn() == null) {
      throw new Blocked("no-last-day", "no last day of work is known");
    }
    if (person.stretches().isEmpty()) {
      throw new Blocked("no-assignment", "there is no position and salary for this month");
    }
    if (paysSalary && person.stretches().stream().anyMatch(s -> s.salary().signum() <= 0)) {
      throw new Blocked("no-salary", "no salary was agreed for some of the month");
    }
    if (paysSalary && policy.requiresTimesheets() && !facts.hasTimesheet()) {
      throw new Blocked("no-timesheet", "the timesheet of the month is not approved");
    }
    var presence = Presence.of(person, payCase.calculated(), payCase.rules().snmg().value());
    var lines = new Lines();
    Earnings.add(lines, components.all(), payCase, new Worth(components, payCase, presence));
    if (paysSalary && policy.requiresSnmg()) {
      Earnings.requireMinimum(lines, components, payCase, presence);
    }
    return lines;
  }

  private Levies levies(PayCase payCase, Lines lines) {
    if (lines.earnings(SlipLine::contributable).signum() < 0) {
      throw new Blocked("negative-pay", "less than nothing would be insured");
    }
    var person = payCase.person();
    return Levies.of(
        lines, payCase.rules(), person.disabled() || person.retired(), policy.rounding());
  }

  /** Whether all is well with the lines of the books: what is debited is credited. */
  static void requireBalance(List<Posting> postings) {
    var sum = postings.stream().map(Posting::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.signum() != 0) {
      throw new IllegalStateException("a payslip's entry is off by " + sum);
    }
  }
}
