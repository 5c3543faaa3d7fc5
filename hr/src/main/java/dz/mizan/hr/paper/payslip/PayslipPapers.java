package dz.mizan.hr.paper.payslip;

import dz.mizan.common.print.Paper;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.hr.paper.employer.Employer;
import dz.mizan.hr.paper.reading.People;
import dz.mizan.hr.pay.PayrollRun;
import dz.mizan.hr.pay.Slip;
import dz.mizan.hr.pay.Slips;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what payslips say beside their lines, and puts them on paper. */
@ApplicationScoped
class PayslipPapers {
  private final Slips slips;
  private final People people;
  private final LeaveBalances leave;

  PayslipPapers(Slips slips, People people, LeaveBalances leave) {
    this.slips = slips;
    this.people = people;
    this.leave = leave;
  }

  /** In the order of the slips, which are all of that run; in the running transaction. */
  Uni<List<Paper>> of(Employer employer, PayrollRun run, List<Slip> batch, PaperLanguage language) {
    return of(employer, run, batch).map(all -> pages(all, slip -> SlipPaper.of(slip, language)));
  }

  /** The same as receipts to be signed. */
  Uni<List<Paper>> receipts(
      Employer employer, PayrollRun run, List<Slip> batch, PaperLanguage language) {
    return of(employer, run, batch).map(all -> pages(all, slip -> ReceiptPaper.of(slip, language)));
  }

  private static List<Paper> pages(List<PrintedSlip> slips, Function<PrintedSlip, Paper> page) {
    return slips.stream().map(page).toList();
  }

  private Uni<List<PrintedSlip>> of(Employer employer, PayrollRun run, List<Slip> batch) {
    var ids = batch.stream().map(Slip::employeeId).toList();
    var month = YearMonth.parse(run.month());
    return slips
        .ofMonths(ids, month.withMonth(1), month)
        .chain(
            year ->
                people
                    .some(ids)
                    .chain(
                        known ->
                            leave
                                .at(ids, month.atEndOfMonth())
                                .map(
                                    balances ->
                                        written(
                                            new WriteSlip(employer, run),
                                            batch,
                                            year.stream()
                                                .collect(Collectors.groupingBy(Slip::employeeId)),
                                            known,
                                            balances))));
  }

  private static List<PrintedSlip> written(
      WriteSlip write,
      List<Slip> batch,
      Map<UUID, List<Slip>> year,
      Map<UUID, People.Known> known,
      Map<UUID, BigDecimal> leave) {
    return batch.stream()
        .map(
            slip -> {
              var id = slip.employeeId();
              var numbers = People.in(known, id).identity();
              return write.handle(
                  slip,
                  new WriteSlip.Numbers(numbers.nss(), numbers.rib()),
                  year.getOrDefault(id, List.of()),
                  leave.get(id));
            })
        .toList();
  }
}
