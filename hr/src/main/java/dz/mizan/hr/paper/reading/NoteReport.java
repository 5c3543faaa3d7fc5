package dz.mizan.hr.paper.reading;

import dz.mizan.common.audit.Audit;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Notes in the audit trail who took whose pay out of the system. */
@ApplicationScoped
public class NoteReport {
  private final Audit audit;

  NoteReport(Audit audit) {
    this.audit = audit;
  }

  /**
   * What the trail keeps.
   *
   * @param report such as {@code register}
   * @param period such as {@code 2026-11}
   */
  @RegisterForReflection
  record Note(String report, String period, String format) {}

  /**
   * In the running transaction.
   *
   * @param about the run or the employee, or the company
   */
  public Uni<Void> handle(String report, UUID about, String period, String format) {
    return audit.record(
        "payroll-report.read", "payroll-report", about, null, new Note(report, period, format));
  }
}
