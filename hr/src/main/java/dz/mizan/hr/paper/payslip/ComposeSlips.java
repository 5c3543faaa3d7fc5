package dz.mizan.hr.paper.payslip;

import dz.mizan.common.print.Paper;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.web.NotFound;
import dz.mizan.hr.employee.Reach;
import dz.mizan.hr.paper.employer.Employer;
import dz.mizan.hr.paper.employer.Employers;
import dz.mizan.hr.paper.reading.NoteReport;
import dz.mizan.hr.paper.reading.People;
import dz.mizan.hr.paper.reading.ReadSlips;
import dz.mizan.hr.pay.PayrollRun;
import dz.mizan.hr.pay.Slip;
import dz.mizan.hr.pay.SlipReaders;
import dz.mizan.hr.pay.Slips;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what payslips say and puts it on paper; the papers are printed by who asks for them. */
@ApplicationScoped
class ComposeSlips {
  static final String PERMISSION = "payroll-reports:read";

  // Each comes with the slips of its year so far.
  private static final int AT_ONCE = 100;

  private final ReadSlips read;
  private final Slips slips;
  private final SlipReaders readers;
  private final People people;
  private final Employers employers;
  private final LeaveBalances leave;
  private final Reach reach;
  private final NoteReport note;

  ComposeSlips(
      ReadSlips read,
      Slips slips,
      SlipReaders readers,
      People people,
      Employers employers,
      LeaveBalances leave,
      Reach reach,
      NoteReport note) {
    this.read = read;
    this.slips = slips;
    this.readers = readers;
    this.people = people;
    this.employers = employers;
    this.leave = leave;
    this.reach = reach;
    this.note = note;
  }

  /**
   * The payslip of one.
   *
   * @throws NotFound if the company has no such slip; to somebody without the permission also if he
   *     may not read it
   */
  Uni<Paper> one(UUID runId, UUID employeeId, PaperLanguage language) {
    return read.inCompany(
        () ->
            reach
                .holds(PERMISSION)
                .chain(
                    holds ->
                        holds
                            ? reach
                                .requireSees(employeeId, PERMISSION)
                                .chain(() -> slips.require(runId, employeeId))
                            : readers.require(runId, employeeId))
                .chain(
                    slip ->
                        slips
                            .run(runId)
                            .chain(
                                run ->
                                    employers
                                        .current()
                                        .chain(by -> papers(by, run, List.of(slip), language))))
                .map(List::getFirst));
  }

  /**
   * All of a run, some at once.
   *
   * @throws NotFound if the company has no such run, or it has no payslip
   */
  Multi<List<Paper>> all(UUID runId, PaperLanguage language) {
    return read.ofWholeCompany(
            () ->
                slips
                    .run(runId)
                    .call(run -> note.handle("payslips", runId, run.month(), "pdf"))
                    .chain(run -> employers.current().map(by -> new Begun(by, run))))
        .onItem()
        .transformToMulti(
            begun ->
                read.batches(runId, AT_ONCE)
                    .onItem()
                    .transformToUniAndConcatenate(
                        batch ->
                            read.inCompany(
                                () -> papers(begun.employer(), begun.run(), batch, language)))
                    .onCompletion()
                    .ifEmpty()
                    .failWith(() -> new NotFound("payslip", runId)));
  }

  private record Begun(Employer employer, PayrollRun run) {}

  private Uni<List<Paper>> papers(
      Employer employer, PayrollRun run, List<Slip> batch, PaperLanguage language) {
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
                                        papers(
                                            new WriteSlip(employer, run),
                                            batch,
                                            year.stream()
                                                .collect(Collectors.groupingBy(Slip::employeeId)),
                                            known,
                                            balances,
                                            language))));
  }

  private static List<Paper> papers(
      WriteSlip write,
      List<Slip> batch,
      Map<UUID, List<Slip>> year,
      Map<UUID, People.Known> known,
      Map<UUID, BigDecimal> leave,
      PaperLanguage language) {
    return batch.stream()
        .map(
            slip -> {
              var id = slip.employeeId();
              var numbers = People.in(known, id).identity();
              return SlipPaper.of(
                  write.handle(
                      slip,
                      new WriteSlip.Numbers(numbers.nss(), numbers.rib()),
                      year.getOrDefault(id, List.of()),
                      leave.get(id)),
                  language);
            })
        .toList();
  }
}
