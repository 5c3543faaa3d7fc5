package dz.mizan.hr.pay.gather;

import dz.mizan.hr.pay.RunKind;
import dz.mizan.hr.pay.Slip;
import dz.mizan.hr.pay.SlipDetail;
import dz.mizan.hr.pay.Slips;
import dz.mizan.hr.pay.exact.Fraction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What earlier payslips say. */
@ApplicationScoped
class PaidBefore {
  private final Slips slips;

  PaidBefore(Slips slips) {
    this.slips = slips;
  }

  /** What the month that back pay covers has paid already, by employee. */
  Uni<Map<UUID, List<SlipDetail>>> of(RunContext run, List<UUID> employees) {
    if (run.kind() != RunKind.BACK_PAY) {
      return Uni.createFrom().item(Map.of());
    }
    return slips
        .ofCovered(employees, run.calculated())
        .map(
            found ->
                found.stream()
                    .collect(
                        Collectors.groupingBy(
                            Slip::employeeId,
                            Collectors.mapping(Slip::detail, Collectors.toList()))));
  }

  /**
   * Average monthly pay of the reference year of annual leave, 1 July to 30 June before the month
   * (loi 90-11 arts 40 and 52), by employee: over twelve months that is a twelfth of all. What is
   * not insured is no pay for work: refunds of expenses, family allowances, the allowance of a zone,
   * which goes on during leave.
   */
  Uni<Map<UUID, Fraction>> averages(YearMonth month, Collection<UUID> employees) {
    if (employees.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    var end = YearMonth.of(month.getMonthValue() > 6 ? month.getYear() : month.getYear() - 1, 6);
    return slips
        .ofMonths(employees, end.minusMonths(11), end)
        .map(
            found -> {
              var averages = new HashMap<UUID, Fraction>();
              found.stream()
                  .collect(Collectors.groupingBy(Slip::employeeId))
                  .forEach((id, paid) -> averages.put(id, average(paid)));
              return averages;
            });
  }

  /** By the months whose salary was paid, in whatever run. */
  static Fraction average(List<Slip> paid) {
    var months = new HashSet<YearMonth>();
    var total = BigDecimal.ZERO;
    for (var slip : paid) {
      total = total.add(slip.detail().contributable());
      if (slip.salaryOf() != null) {
        months.add(slip.salaryOf());
      }
    }
    return months.isEmpty()
        ? Fraction.ZERO
        : Fraction.of(total).over(Fraction.of(months.size(), 1));
  }
}
