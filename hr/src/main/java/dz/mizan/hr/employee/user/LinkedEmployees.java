package dz.mizan.hr.employee.user;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.employee.ChangeEmployee;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Writes down who logs in as whom. Told of twice, nothing changes. */
@ApplicationScoped
class LinkedEmployees {
  private static final Logger LOG = Logger.getLogger(LinkedEmployees.class);

  private final ChangeEmployee change;

  LinkedEmployees(ChangeEmployee change) {
    this.change = change;
  }

  /**
   * Takes the user away from whoever had him, and gives him to that employee; nothing if auth has
   * said something later about that employee, for events of two users come in any order.
   */
  Uni<Void> link(UUID employeeId, UUID userId, Instant at) {
    return CompanySql.execute(
            "update employee set user_told_at = $2 where id = $1"
                + " and (user_told_at is null or user_told_at <= $2)",
            employeeId,
            at.atOffset(ZoneOffset.UTC))
        .chain(
            rows -> {
              if (rows.rowCount() == 0) {
                // Or whoever wrote the event made the id up; trying again would not help.
                LOG.warnf(
                    "user %s is linked to no employee of ours, or late: %s", userId, employeeId);
                return Uni.createFrom().voidItem();
              }
              return unlink(userId, employeeId)
                  .chain(() -> change.user(employeeId, userId))
                  .replaceWithVoid();
            });
  }

  /** Nobody logs in as that user any more. */
  Uni<Void> unlink(UUID userId) {
    return unlink(userId, new UUID(0, 0));
  }

  private Uni<Void> unlink(UUID userId, UUID butFrom) {
    return CompanySql.execute(
            "select id from employee where user_id = $1 and id <> $2", userId, butFrom)
        .chain(
            rows ->
                rows.size() == 0
                    ? Uni.createFrom().voidItem()
                    : change.user(rows.iterator().next().getUUID(0), null).replaceWithVoid());
  }
}
