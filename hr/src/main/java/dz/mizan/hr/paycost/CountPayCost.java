package dz.mizan.hr.paycost;

import dz.mizan.hr.paper.reading.ReadSlips;
import dz.mizan.hr.pay.PayrollRun;
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
   * By month, then by department. Outside of transactions: a year of payslips takes long to open,
   * and would hold a connection meanwhile.
   *
   * @throws dz.mizan.common.tenancy.OutOfScope if the caller is restricted to some departments
   */
  Uni<List<PayCostLine>> handle(YearMonth from, YearMonth to) {
    // Payslips name a department by its code of then, which tells no department of today.
    var sums = new TreeMap<String, SortedMap<String, Sum>>();
    return read.ofWholeCompany(() -> read.approved(from, to))
        .chain(runs -> add(runs.iterator(), sums))
        .map(all -> lines(sums));
  }

  private Uni<Void> add(Iterator<PayrollRun> runs, SortedMap<String, SortedMap<String, Sum>> sums) {
    if (!runs.hasNext()) {
      return Uni.createFrom().voidItem();
    }
    var run = runs.next();
    var month = sums.computeIfAbsent(run.month(), any -> new TreeMap<>());
    return read.each(List.of(run), slip -> add(slip, month)).chain(() -> add(runs, sums));
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
