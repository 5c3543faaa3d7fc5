package dz.mizan.hr.pay.gather;

import dz.mizan.hr.pay.RunKind;
import dz.mizan.hr.pay.calculation.PayPolicy;
import dz.mizan.hr.pay.component.PayPlan;
import dz.mizan.hr.pay.rule.MonthRules;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is the same for all payslips of a calculation; read once, so that a change meanwhile does
 * not make two halves of it.
 *
 * @param leaveTypes codes of leave that is paid by the reference year
 */
public record RunContext(
    UUID runId,
    RunKind kind,
    YearMonth month,
    @Nullable YearMonth covers,
    MonthRules rules,
    PayPlan plan,
    PayPolicy policy,
    List<String> leaveTypes) {

  /** The month that is calculated. */
  public YearMonth calculated() {
    return covers == null ? month : covers;
  }

  LocalDate first() {
    return calculated().atDay(1);
  }

  LocalDate peopleFrom() {
    return peopleFrom(kind, first());
  }

  // A thirteenth month is for those, too, who left earlier in its year.
  static LocalDate peopleFrom(RunKind kind, LocalDate first) {
    return kind == RunKind.THIRTEENTH ? first.withDayOfYear(1) : first;
  }

  LocalDate last() {
    return calculated().atEndOfMonth();
  }
}
