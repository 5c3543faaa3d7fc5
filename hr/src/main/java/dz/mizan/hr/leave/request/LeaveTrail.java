package dz.mizan.hr.leave.request;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.tenancy.CompanySql;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notes what became of requests, and tells it. */
@ApplicationScoped
class LeaveTrail {
  private static final String COUNT =
      "update leave_request set events = events + 1 where id = $1 returning events";

  private final Audit audit;
  private final Outbox outbox;

  LeaveTrail(Audit audit, Outbox outbox) {
    this.audit = audit;
    this.outbox = outbox;
  }

  /**
   * What the audit keeps: neither the kind of leave nor reason and document, which may tell of
   * somebody's health.
   */
  @RegisterForReflection
  record Noted(
      UUID employeeId,
      LeaveStatus status,
      LocalDate startsOn,
      LocalDate endsOn,
      boolean startsAtNoon,
      boolean endsAtNoon,
      @Nullable BigDecimal days,
      @Nullable LocalDate brokenOffOn) {
    static @Nullable Noted of(@Nullable Leave leave) {
      return leave == null
          ? null
          : new Noted(
              leave.employeeId(),
              leave.status(),
              leave.startsOn(),
              leave.endsOn(),
              leave.startsAtNoon(),
              leave.endsAtNoon(),
              leave.days(),
              leave.brokenOffOn());
    }
  }

  /**
   * @param action such as {@code leave.drafted}
   */
  Uni<Void> note(String action, UUID id, @Nullable Leave before, @Nullable Leave after) {
    return audit.record(action, "leave-request", id, Noted.of(before), Noted.of(after));
  }

  /**
   * The same, and tells other programs; the caller has the row locked.
   *
   * @param action such as {@code leave.approved}, the event's type without its version
   */
  Uni<Void> tell(String action, @Nullable Leave before, Leave after) {
    return note(action, after.id(), before, after)
        .chain(() -> CompanySql.execute(COUNT, after.id()))
        .chain(
            rows ->
                outbox.append(
                    action + ".v1",
                    after.id(),
                    rows.iterator().next().getLong(0),
                    LeaveEvent.of(after)));
  }
}
