package dz.mizan.hr.paper.reading;

import dz.mizan.common.tenancy.Caller;
import dz.mizan.hr.paper.employer.Employer;
import dz.mizan.hr.paper.employer.Employers;
import dz.mizan.hr.pay.PayrollRun;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;

/** Lets somebody in to a report of the whole company, and says of what it is made. */
@ApplicationScoped
public class BeginReport {
  private final ReadSlips read;
  private final Employers employers;
  private final NoteReport note;

  BeginReport(ReadSlips read, Employers employers, NoteReport note) {
    this.read = read;
    this.employers = employers;
    this.note = note;
  }

  /**
   * Of what the report is made.
   *
   * @param runs approved, by month
   */
  public record Begun(Employer employer, List<PayrollRun> runs) {}

  /**
   * The approved runs that were paid in those months; the audit trail notes who asked.
   *
   * @param report its name, for the trail
   * @param period as asked for
   * @throws dz.mizan.common.tenancy.OutOfScope if the caller is restricted to some departments
   */
  public Uni<Begun> handle(
      String report, YearMonth from, YearMonth to, String period, String format) {
    return read.ofWholeCompany(
        () ->
            note.handle(report, Caller.require().companyId(), period, format)
                .chain(() -> read.approved(from, to))
                .chain(runs -> employers.current().map(by -> new Begun(by, runs))));
  }
}
