package dz.mizan.hr.pay;

import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.web.NotFound;
import dz.mizan.hr.department.Departments;
import dz.mizan.hr.employee.Reach;
import dz.mizan.hr.settings.Setting;
import dz.mizan.hr.settings.Settings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Who may read which payslip: with {@code payroll:read} all of the company; an employee his own,
 * once their run is approved; who stands above him only if the company says so. {@code employees:*}
 * is another thing and shows none.
 */
@ApplicationScoped
public class SlipReaders {
  private static final String PERMISSION = "payroll:read";

  private final Reach reach;
  private final Slips slips;
  private final Settings settings;

  SlipReaders(Reach reach, Slips slips, Settings settings) {
    this.reach = reach;
    this.slips = slips;
    this.settings = settings;
  }

  /**
   * The payslip, for somebody who may read it.
   *
   * @throws NotFound if there is none, and to everybody else
   */
  public Uni<Slip> require(UUID runId, UUID employeeId) {
    return isOfPayroll()
        .chain(
            all ->
                all
                    ? slips.require(runId, employeeId)
                    : requireReaches(employeeId)
                        .chain(() -> slips.require(runId, employeeId))
                        .invoke(SlipReaders::requireFinal));
  }

  /** The employee that the caller is: his final payslips are his to read. */
  public Uni<UUID> self() {
    return reach.self();
  }

  private Uni<Boolean> isOfPayroll() {
    return reach
        .holds(PERMISSION)
        .map(holds -> holds && Caller.require().scope().only(Departments.SCOPE) == null);
  }

  private Uni<Void> requireReaches(UUID employeeId) {
    return reach
        .requireSees(employeeId, PERMISSION)
        .chain(this::selfIfAny)
        .chain(
            self ->
                self.filter(employeeId::equals).isPresent()
                    ? Uni.createFrom().voidItem()
                    : requireShown(employeeId));
  }

  private Uni<Optional<UUID>> selfIfAny() {
    return reach
        .self()
        .map(Optional::of)
        .onFailure(NotFound.class)
        .recoverWithItem(Optional.empty());
  }

  // With the permission for that department, or above him in a company that shows payslips to
  // managers.
  private Uni<Void> requireShown(UUID employeeId) {
    return reach
        .holds(PERMISSION)
        .chain(
            holds ->
                holds
                    ? Uni.createFrom().voidItem()
                    : settings
                        .current()
                        .invoke(
                            now -> {
                              if (!now.flag(Setting.PAY_SLIPS_SEEN_BY_MANAGERS)) {
                                throw new NotFound("payslip", employeeId);
                              }
                            })
                        .replaceWithVoid());
  }

  private static void requireFinal(Slip slip) {
    if (!slip.status().isFinal()) {
      throw new NotFound("payslip", slip.employeeId());
    }
  }
}
