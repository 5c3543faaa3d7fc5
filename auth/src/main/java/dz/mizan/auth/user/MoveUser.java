package dz.mizan.auth.user;

import dz.mizan.auth.role.Authority;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Brings a user from one state of his life to the next; who governs, only by his like. */
@ApplicationScoped
class MoveUser {
  private final Users users;
  private final Authority authority;
  private final KeepUser keep;

  MoveUser(Users users, Authority authority, KeepUser keep) {
    this.users = users;
    this.authority = authority;
    this.keep = keep;
  }

  /**
   * Does not let in who registered.
   *
   * @throws WrongUserStatus if he does not wait
   */
  Uni<User> reject(UUID id, @Nullable String reason) {
    return move(
        id,
        "user.rejected",
        User::reject,
        user -> UserEvent.rejected(user, reason, CallingUser.id()));
  }

  /**
   * Shuts him out for the time being; his sessions are void for good.
   *
   * @throws WrongUserStatus if he is not in
   * @throws LastSuperuser if nobody were left who may do everything
   */
  Uni<User> deactivate(UUID id) {
    return move(
        id,
        "user.deactivated",
        User::deactivate,
        user -> UserEvent.deactivated(user, CallingUser.id()));
  }

  /**
   * Lets him in again, with the rights that he had.
   *
   * @throws WrongUserStatus if he is not deactivated
   */
  Uni<User> reactivate(UUID id) {
    return move(
        id,
        "user.reactivated",
        User::reactivate,
        user -> UserEvent.authorized(user, CallingUser.id()));
  }

  private Uni<User> move(
      UUID id, String action, Consumer<User> step, Function<User, UserEvent> event) {
    return users
        .requireLocked(id)
        .call(user -> authority.requireOver(user.rights()))
        .chain(
            user -> {
              var before = AuditedUser.of(user);
              step.accept(user);
              return keep.changed(user, action, before, event.apply(user));
            });
  }
}
