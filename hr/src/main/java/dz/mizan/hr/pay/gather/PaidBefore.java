package dz.mizan.hr.pay.gather;

import dz.mizan.hr.pay.RunKind;
import dz.mizan.hr.pay.Slip;
import dz.mizan.hr.pay.SlipDetail;
import dz.mizan.hr.pay.Slips;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What earlier payslips say. */
@ApplicationScoped
class PaidBefore {
  // Of whom a year's payslips are in memory together.
  private static final int AT_ONCE = 50;

  private final Slips slips;

  PaidBefore(Slips slips) {
    this.slips = slips;
  }

  /**
   * What the month that back pay covers has paid already, by employee.
   *
   * @param unreadable takes up those of whom a payslip does not open
   */
  Uni<Map<UUID, List<SlipDetail>>> of(RunContext run, List<UUID> employees, Set<UUID> unreadable) {
    if (run.kind() != RunKind.BACK_PAY) {
      return Uni.createFrom().item(Map.of());
    }
    return slips
        .ofCovered(employees, run.calculated(), unreadable)
        .map(
            found ->
                found.stream()
                    .collect(
                        Collectors.groupingBy(
                            Slip::employeeId,
                            Collectors.mapping(Slip::detail, Collectors.toList()))));
  }

  /**
   * Average monthly gross of the reference year of annual leave, 1 July to 30 June before the month
   * (loi 90-11 arts 40 and 52), by employee: over twelve months that is a twelfth of all. Some
   * people at once: in a month of leave everybody's year is read.
   */
  Uni<Map<UUID, BigDecimal>> averages(
      YearMonth month, Collection<UUID> employees, Set<UUID> unreadable) {
    var all = List.copyOf(employees);
    var averages = new HashMap<UUID, BigDecimal>();
    return Multi.createFrom()
        .range(0, (all.size() + AT_ONCE - 1) / AT_ONCE)
        .onItem()
        .transformToUniAndConcatenate(
            part ->
                some(
                    month,
                    all.subList(part * AT_ONCE, Math.min(all.size(), (part + 1) * AT_ONCE)),
                    unreadable))
        .invoke(averages::putAll)
        .collect()
        .last()
        .replaceWith(averages);
  }

  private Uni<Map<UUID, BigDecimal>> some(
      YearMonth month, Collection<UUID> employees, Set<UUID> unreadable) {
    var end = YearMonth.of(month.getMonthValue() > 6 ? month.getYear() : month.getYear() - 1, 6);
    return slips
        .ofMonths(employees, end.minusMonths(11), end, unreadable)
        .map(
            found -> {
              var averages = new HashMap<UUID, BigDecimal>();
              found.stream()
                  .collect(Collectors.groupingBy(Slip::employeeId))
                  .forEach((id, paid) -> averages.put(id, average(paid)));
              return averages;
            });
  }

  static BigDecimal average(List<Slip> paid) {
    var months = new HashSet<YearMonth>();
    var total = BigDecimal.ZERO;
    for (var slip : paid) {
      total = total.add(slip.detail().gross());
      if (slip.kind() == RunKind.REGULAR) {
        months.add(slip.month());
      }
    }
    return months.isEmpty()
        ? BigDecimal.ZERO
        : total.divide(BigDecimal.valueOf(months.size()), 6, RoundingMode.HALF_UP);
  }
}
