package dz.mizan.hr.pay.calculation;

import dz.mizan.hr.employee.PersonAtWork;
import dz.mizan.hr.pay.RunKind;
import dz.mizan.hr.pay.SlipDetail;
import dz.mizan.hr.pay.exact.Fraction;
import dz.mizan.hr.pay.rule.MonthRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one payslip comes from.
 *
 * @param person with his stretches in the month that is calculated
 * @param rules of that month
 * @param month in which it is paid
 * @param covers the month that is calculated, of back pay; null for the month itself
 * @param paysSalary whether the salary of the month is in it: a settlement after the month's run
 *     has only what comes on top
 * @param structure the codes of what he gets; the value where the structure says one
 * @param values his own
 * @param averagePay the average monthly pay of the reference year of annual leave; 0 for none
 * @param belowMinimumReason why he may earn less than the SNMG; null if he may not
 * @param seized what other payslips of the month gave to creditors
 * @param paidBefore what back pay is the difference to
 * @param elsewhere why this run must not pay it; null if nothing is in the way
 */
public record PayCase(
    PersonAtWork person,
    MonthRules rules,
    YearMonth month,
    @Nullable YearMonth covers,
    RunKind kind,
    boolean paysSalary,
    Map<String, BigDecimal> structure,
    Map<String, BigDecimal> values,
    Map<String, Element> elements,
    MonthFacts facts,
    Fraction averagePay,
    @Nullable String belowMinimumReason,
    List<DueDeduction> deductions,
    Seized seized,
    List<SlipDetail> paidBefore,
    @Nullable PaidElsewhere elsewhere) {

  public PayCase {
    deductions = List.copyOf(deductions);
    paidBefore = List.copyOf(paidBefore);
  }

  /** The month that is calculated. */
  YearMonth calculated() {
    return covers == null ? month : covers;
  }

  /** The month whose salary the payslip has; null if it has none, or a difference to it only. */
  public @Nullable YearMonth salaryOf() {
    return switch (kind) {
      case REGULAR, SETTLEMENT -> paysSalary ? month : null;
      case BACK_PAY -> paidBefore.isEmpty() ? covers : null;
      case THIRTEENTH -> null;
    };
  }

  /** What is paid once only: {@code T2026}, {@code S2026-11-15}; null for the others. */
  public @Nullable String once() {
    return once(kind, month, person.leftOn());
  }

  public static @Nullable String once(RunKind kind, YearMonth month, @Nullable LocalDate lastDay) {
    return switch (kind) {
      case THIRTEENTH -> "T" + month.getYear();
      case SETTLEMENT -> lastDay == null ? null : "S" + lastDay;
      case REGULAR, BACK_PAY -> null;
    };
  }

  Element element(String code) {
    return elements.getOrDefault(code, Element.NONE);
  }

  // Not to show what somebody earns or owes.
  @Override
  public String toString() {
    return "PayCase[" + person.id() + ", " + month + "]";
  }
}
