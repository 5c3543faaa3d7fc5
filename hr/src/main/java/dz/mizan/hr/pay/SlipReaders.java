package dz.mizan.hr.pay;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.web.NotFound;
import dz.mizan.hr.department.Departments;
import dz.mizan.hr.employee.Reach;
import dz.mizan.hr.settings.Setting;
import dz.mizan.hr.settings.Settings;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Who may read which payslip: with the permission all of the company, or the final ones of his
 * departments; an employee his own, once their run is approved; who stands above him only if the
 * company says so. {@code employees:*} is another thing and shows none. Who reads another's is
 * noted in the audit trail.
 */
@ApplicationScoped
public class SlipReaders {
  private static final String PERMISSION = "payroll:read";

  private final Reach reach;
  private final Slips slips;
  private final Settings settings;
  private final Audit audit;

  SlipReaders(Reach reach, Slips slips, Settings settings, Audit audit) {
    this.reach = reach;
    this.slips = slips;
    this.settings = settings;
    this.audit = audit;
  }

  /** What the trail keeps of a look at payslips. */
  @RegisterForReflection
  record Look(UUID runId, String month) {}

  /**
   * The payslip, for somebody who may read it.
   *
   * @throws NotFound if there is none, and to everybody else
   */
  public Uni<Slip> require(UUID runId, UUID employeeId) {
    return require(runId, employeeId, PERMISSION);
  }

  /** The same by another permission than {@code payroll:read}. */
  public Uni<Slip> require(UUID runId, UUID employeeId, String permission) {
    return isWithin(employeeId, permission)
        .chain(
            within ->
                within && Caller.require().scope().only(Departments.SCOPE) == null
                    ? slips.require(runId, employeeId).call(this::noteUnlessHisOwn)
                    : requireFinal(runId, employeeId, within));
  }

  /** The employee that the caller is: his final payslips are his to read. */
  public Uni<UUID> self() {
    return reach.self();
  }

  /** Notes that somebody reads payslips of a run, in the running transaction. */
  public Uni<Void> noteRun(PayrollRun run) {
    return audit.record(
        "payslips.read", "payroll-run", run.id(), null, new Look(run.id(), run.month()));
  }

  private Uni<Slip> requireFinal(UUID runId, UUID employeeId, boolean within) {
    return isSelf(employeeId)
        .call(
            self ->
                self || within ? Uni.createFrom().voidItem() : requireShownToManager(employeeId))
        .chain(
            self ->
                slips
                    .require(runId, employeeId)
                    .invoke(SlipReaders::requireFinal)
                    .call(slip -> self ? Uni.createFrom().voidItem() : note(slip)));
  }

  private Uni<Void> noteUnlessHisOwn(Slip slip) {
    return isSelf(slip.employeeId()).chain(self -> self ? Uni.createFrom().voidItem() : note(slip));
  }

  private Uni<Void> note(Slip slip) {
    return audit.record(
        "payslip.read",
        "payslip",
        slip.employeeId(),
        null,
        new Look(slip.runId(), slip.month().toString()));
  }

  // Not by standing above him: that is another question here.
  private Uni<Boolean> isWithin(UUID employeeId, String permission) {
    return reach
        .requireWithin(employeeId, permission)
        .replaceWith(true)
        .onFailure(NotFound.class)
        .recoverWithItem(false);
  }

  private Uni<Boolean> isSelf(UUID employeeId) {
    return reach.self().map(employeeId::equals).onFailure(NotFound.class).recoverWithItem(false);
  }

  private Uni<Void> requireShownToManager(UUID employeeId) {
    return reach
        .requireManages(employeeId, PERMISSION)
        .chain(settings::current)
        .invoke(
            now -> {
              if (!now.flag(Setting.PAY_SLIPS_SEEN_BY_MANAGERS)) {
                throw new NotFound("payslip", employeeId);
              }
            })
        .replaceWithVoid();
  }

  private static void requireFinal(Slip slip) {
    if (!slip.status().isFinal()) {
      throw new NotFound("payslip", slip.employeeId());
    }
  }
}
