package dz.mizan.auth.employee;

import dz.mizan.auth.session.EndReason;
import dz.mizan.auth.session.EndSessions;
import dz.mizan.auth.user.ShutOutEmployee;
import dz.mizan.common.inbox.EventHandler;
import dz.mizan.common.inbox.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/**
 * Shuts out who does not work for the company any more, for a time or for good, and ends his
 * sessions. An event that is older than what is known of him changes nothing.
 */
abstract class EndEmployment implements EventHandler {
  private final Proposals proposals;
  private final ShutOutEmployee shutOut;
  private final EndSessions endSessions;
  private final String fact;

  /**
   * @param fact how he ended: {@code left} or {@code suspended}
   */
  EndEmployment(
      Proposals proposals, ShutOutEmployee shutOut, EndSessions endSessions, String fact) {
    this.proposals = proposals;
    this.shutOut = shutOut;
    this.endSessions = endSessions;
    this.fact = fact;
  }

  @Override
  public String type() {
    return "dz.mizan.hr.employee." + fact + ".v1";
  }

  @Override
  public Uni<Void> handle(ReceivedEvent event) {
    var gone = event.as(EmployeeGone.class);
    return proposals
        .gone(gone.employeeId(), event.sequence())
        .chain(isNew -> isNew ? end(gone) : Uni.createFrom().voidItem());
  }

  private Uni<Void> end(EmployeeGone gone) {
    return shutOut
        .handle(gone.employeeId(), gone.userId(), "user.employee-" + fact)
        .chain(
            user ->
                user.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : endSessions
                        .all(user.get(), null, EndReason.CREDENTIALS_CHANGED)
                        .replaceWithVoid());
  }

  /** Who left. */
  @Singleton
  static class Left extends EndEmployment {
    Left(Proposals proposals, ShutOutEmployee shutOut, EndSessions endSessions) {
      super(proposals, shutOut, endSessions, "left");
    }
  }

  /** Who was suspended. */
  @Singleton
  static class Suspended extends EndEmployment {
    Suspended(Proposals proposals, ShutOutEmployee shutOut, EndSessions endSessions) {
      super(proposals, shutOut, endSessions, "suspended");
    }
  }
}
