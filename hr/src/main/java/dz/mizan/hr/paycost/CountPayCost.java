package dz.mizan.hr.paycost;

import dz.mizan.hr.paper.reading.ReadSlips;
import dz.mizan.hr.pay.Slip;
import dz.mizan.hr.paycost.PayCostLine.Sum;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Adds up payslips of approved runs by month and department, some hundred at once: a year of a
 * large company is not read in one transaction.
 */
@ApplicationScoped
class CountPayCost {
  private final ReadSlips read;

  CountPayCost(ReadSlips read) {
    this.read = read;
  }

  /**
   * By month, then by department.
   *
   * @throws dz.mizan.common.tenancy.OutOfScope if the caller is restricted to some departments
   */
  Uni<List<PayCostLine>> handle(YearMonth from, YearMonth to) {
    var sums = new TreeMap<String, SortedMap<String, Sum>>();
    // Payslips name a department by its code of then, which tells no department of today.
    return read.ofWholeCompany(() -> read.approved(from, to))
        .chain(
            runs ->
                read.each(
                    runs,
                    slip ->
                        add(
                            slip,
                            sums.computeIfAbsent(slip.month().toString(), any -> new TreeMap<>()))))
        .map(all -> lines(sums));
  }

  private static void add(Slip slip, SortedMap<String, Sum> sums) {
    var department = Objects.requireNonNullElse(slip.detail().person().departmentCode(), "");
    sums.computeIfAbsent(department, any -> new Sum()).add(slip.detail());
  }

  private static List<PayCostLine> lines(SortedMap<String, SortedMap<String, Sum>> sums) {
    var lines = new ArrayList<PayCostLine>();
    sums.forEach(
        (month, departments) ->
            departments.forEach(
                (department, sum) -> lines.add(PayCostLine.of(month, department, sum))));
    return lines;
  }
}
