package dz.mizan.hr.leave.request;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import dz.mizan.hr.calendar.Days;
import dz.mizan.hr.employee.Reach;
import dz.mizan.hr.leave.type.PaidBy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may decide: those above the employee, their delegates, and HR. */
@ApplicationScoped
class Deciders {
  static final String PERMISSION = "leave:decide";

  private final Reach reach;

  Deciders(Reach reach) {
    this.reach = reach;
  }

  /**
   * As whom the caller decides.
   *
   * @param self the employee that he is, null if he is none
   * @param onBehalfOf the manager whose delegate he is, null if he decides by himself
   */
  record Standing(@Nullable UUID self, @Nullable UUID onBehalfOf) {}

  /**
   * Makes sure that the caller may take the next step of the request.
   *
   * @param role MANAGER or HR
   * @throws OwnLeave if it is his own
   * @throws NotYoursToDecide if it is HR's and he is not
   * @throws NotFound if he does not manage the employee
   */
  Uni<Standing> require(Leave leave, String role) {
    return self()
        .chain(
            self -> {
              if (self.isPresent() && self.get().equals(leave.employeeId())) {
                throw new OwnLeave();
              }
              return Leaves.hide(
                  leave.id(),
                  role.equals("HR") ? requireHr(leave, self) : requireManager(leave, self));
            });
  }

  /**
   * Makes sure that leave which the CNAS pays, a right of who is ill or has a child, is taken from
   * nobody by his manager.
   *
   * @throws NotYoursToDecide if he neither is that employee nor has the permission for his
   *     department
   */
  Uni<Void> requireOwnOrHr(Leave leave) {
    if (leave.paidBy() != PaidBy.CNAS) {
      return Uni.createFrom().voidItem();
    }
    return self()
        .chain(
            self ->
                self.isPresent() && self.get().equals(leave.employeeId())
                    ? Uni.createFrom().item(true)
                    : reach.isWithin(leave.employeeId(), PERMISSION))
        .invoke(
            may -> {
              if (!may) {
                throw new NotYoursToDecide();
              }
            })
        .replaceWithVoid();
  }

  /**
   * Makes sure that the caller stands above the employee or has the permission.
   *
   * @throws NotFound otherwise
   */
  Uni<Void> requireManages(Leave leave) {
    return Leaves.hide(leave.id(), reach.requireManages(leave.employeeId(), PERMISSION));
  }

  private Uni<Standing> requireHr(Leave leave, Optional<UUID> self) {
    return reach
        .requireManages(leave.employeeId(), PERMISSION)
        .chain(() -> reach.isWithin(leave.employeeId(), PERMISSION))
        .map(
            may -> {
              if (!may) {
                throw new NotYoursToDecide();
              }
              return new Standing(self.orElse(null), null);
            });
  }

  private Uni<Standing> requireManager(Leave leave, Optional<UUID> self) {
    return delegator(self, leave.employeeId())
        .chain(
            delegator ->
                delegator.isPresent()
                    ? Uni.createFrom().item(new Standing(self.orElse(null), delegator.get()))
                    : reach
                        .requireManages(leave.employeeId(), PERMISSION)
                        .replaceWith(new Standing(self.orElse(null), null)));
  }

  /** The employee that the caller is, if he is one. */
  Uni<Optional<UUID>> self() {
    return reach
        .self()
        .map(Optional::of)
        .onFailure(NotFound.class)
        .recoverWithItem(Optional.<UUID>empty());
  }

  // Whoever stands above by himself does not need the delegation.
  private static Uni<Optional<UUID>> delegator(Optional<UUID> self, UUID employee) {
    if (self.isEmpty()) {
      return Uni.createFrom().item(Optional.empty());
    }
    return CompanySql.execute(
            "select manager_id from delegated_leave($1, $2) where employee_id = $3"
                + " and not exists (select from people_above($3) a where a = $1) limit 1",
            self.get(),
            Days.today(),
            employee)
        .map(
            rows ->
                rows.size() == 0
                    ? Optional.empty()
                    : Optional.of(rows.iterator().next().getUUID(0)));
  }
}
