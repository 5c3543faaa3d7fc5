package dz.mizan.hr.paper.payslip;

import dz.mizan.common.print.Paper;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.web.NotFound;
import dz.mizan.hr.paper.employer.Employer;
import dz.mizan.hr.paper.employer.Employers;
import dz.mizan.hr.paper.reading.NoteReport;
import dz.mizan.hr.paper.reading.ReadSlips;
import dz.mizan.hr.pay.PayrollRun;
import dz.mizan.hr.pay.RunKind;
import dz.mizan.hr.pay.Slip;
import dz.mizan.hr.pay.SlipReaders;
import dz.mizan.hr.pay.Slips;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Finds the payslips that are to be printed, for who may see them. */
@ApplicationScoped
class ComposeSlips {
  static final String PERMISSION = "payroll-reports:read";

  // Each comes with the slips of its year so far.
  private static final int AT_ONCE = 100;

  private final ReadSlips read;
  private final Slips slips;
  private final SlipReaders readers;
  private final Employers employers;
  private final PayslipPapers papers;
  private final NoteReport note;

  ComposeSlips(
      ReadSlips read,
      Slips slips,
      SlipReaders readers,
      Employers employers,
      PayslipPapers papers,
      NoteReport note) {
    this.read = read;
    this.slips = slips;
    this.readers = readers;
    this.employers = employers;
    this.papers = papers;
    this.note = note;
  }

  /**
   * The payslip of one.
   *
   * @throws NotFound if the company has no such slip, and to whoever may not read it
   */
  Uni<Paper> one(UUID runId, UUID employeeId, PaperLanguage language) {
    return read.inCompany(
        () ->
            begin(runId, employeeId)
                .chain(begun -> papers.of(begun.employer(), begun.run(), begun.slips(), language))
                .map(List::getFirst));
  }

  /**
   * The receipt for a settlement.
   *
   * @throws NotFound if the company has no such slip or it is of no settlement, and to whoever may
   *     not read it
   */
  Uni<Paper> receipt(UUID runId, UUID employeeId, PaperLanguage language) {
    return read.inCompany(
        () ->
            begin(runId, employeeId)
                .invoke(
                    begun -> {
                      if (begun.run().kind() != RunKind.SETTLEMENT) {
                        throw new NotFound("settlement-receipt", employeeId);
                      }
                    })
                .chain(
                    begun ->
                        papers.receipts(begun.employer(), begun.run(), begun.slips(), language))
                .map(List::getFirst));
  }

  private Uni<Begun> begin(UUID runId, UUID employeeId) {
    return readers
        .require(runId, employeeId, PERMISSION)
        .onFailure(NotFound.class)
        .recoverWithUni(() -> readers.require(runId, employeeId))
        .chain(
            slip ->
                slips
                    .run(runId)
                    .chain(
                        run -> employers.current().map(by -> new Begun(by, run, List.of(slip)))));
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
                    .chain(run -> employers.current().map(by -> new Begun(by, run, List.of()))))
        .onItem()
        .transformToMulti(
            begun ->
                read.batches(runId, AT_ONCE)
                    .onItem()
                    .transformToUniAndConcatenate(
                        batch ->
                            read.inCompany(
                                () -> papers.of(begun.employer(), begun.run(), batch, language)))
                    .onCompletion()
                    .ifEmpty()
                    .failWith(() -> new NotFound("payslip", runId)));
  }

  private record Begun(Employer employer, PayrollRun run, List<Slip> slips) {}
}
