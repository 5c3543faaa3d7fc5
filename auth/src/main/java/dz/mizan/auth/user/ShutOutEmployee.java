package dz.mizan.auth.user;

import dz.mizan.auth.onetime.OneTimeTokens;
import dz.mizan.auth.role.BuiltInRole;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.CompanySql;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Shuts out the user who is an employee that left or was suspended, because hr says so and nobody
 * asks. Never the last one who may do everything: that is noted for people to decide.
 */
@ApplicationScoped
public class ShutOutEmployee {
  // The lock of tr_app_user_last_superuser: whoever else goes waits until this one is gone.
  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended('superuser ' || current_company(), 0))::text";
  private static final String OTHERS =
      "select exists (select from app_user where id <> $1 and status = 'AUTHORIZED'"
          + " and 'superuser' = any (roles)) as others";

  private final Users users;
  private final KeepUser keep;
  private final OneTimeTokens tokens;
  private final Audit audit;

  ShutOutEmployee(Users users, KeepUser keep, OneTimeTokens tokens, Audit audit) {
    this.users = users;
    this.keep = keep;
    this.tokens = tokens;
    this.audit = audit;
  }

  /**
   * Deactivates him; an invitation that he has not taken up is void. Somebody who is out already
   * stays so.
   *
   * @param statedUserId whom hr takes the employee for; followed only where auth knows of no other
   *     one, and of nobody who governs, as whoever keeps employees could shut out anybody otherwise
   * @param action for the audit trail: {@code user.employee-left}
   * @return the user whose sessions have to end; empty if there is none
   */
  public Uni<Optional<UUID>> handle(UUID employeeId, @Nullable UUID statedUserId, String action) {
    return users
        .lockEmployee(employeeId, statedUserId)
        .chain(
            found -> {
              if (found.isEmpty()) {
                return Uni.createFrom().item(Optional.empty());
              }
              var user = found.get();
              if (!employeeId.equals(user.employeeId())) {
                return followHr(user, employeeId, action);
              }
              return shutOut(user, action);
            });
  }

  private Uni<Optional<UUID>> followHr(User user, UUID employeeId, String action) {
    boolean governs =
        user.rights().roleList().stream()
            .anyMatch(role -> BuiltInRole.find(role).filter(BuiltInRole::governs).isPresent());
    if (user.employeeId() != null || governs) {
      return skipped(user, action + ": not linked to " + employeeId + " here");
    }
    return shutOut(user, action);
  }

  private Uni<Optional<UUID>> shutOut(User user, String action) {
    return switch (user.status()) {
      case AUTHORIZED ->
          isLastSuperuser(user)
              .chain(last -> last ? skipped(user, "last superuser") : deactivate(user, action));
      case INVITED -> withdraw(user);
      default -> Uni.createFrom().item(Optional.empty());
    };
  }

  private static Uni<Boolean> isLastSuperuser(User user) {
    if (!user.rights().roleList().contains(BuiltInRole.SUPERUSER.code())) {
      return Uni.createFrom().item(false);
    }
    return CompanySql.execute(LOCK)
        .chain(() -> CompanySql.execute(OTHERS, user.id()))
        .map(rows -> !rows.iterator().next().getBoolean("others"));
  }

  private Uni<Optional<UUID>> deactivate(User user, String action) {
    var before = AuditedUser.of(user);
    user.deactivate();
    return keep.changed(
            user,
            action,
            before,
            // Nobody else did, and there is no user for hr.
            UserEvent.deactivated(user, user.id()))
        .replaceWith(Optional.of(user.id()));
  }

  private Uni<Optional<UUID>> withdraw(User user) {
    var before = AuditedUser.of(user);
    user.delete();
    return keep.changed(user, "user.deleted", before, UserEvent.deleted(user, user.id()))
        .call(() -> tokens.forget(user.id()))
        .replaceWith(Optional.empty());
  }

  private Uni<Optional<UUID>> skipped(User user, String why) {
    return audit
        .record("user.deactivation-skipped", "user", user.id(), null, new Skipped(List.of(why)))
        .replaceWith(Optional.empty());
  }

  /** Why somebody was not shut out; what the audit trail tells. */
  @RegisterForReflection
  record Skipped(List<String> reasons) {}
}
