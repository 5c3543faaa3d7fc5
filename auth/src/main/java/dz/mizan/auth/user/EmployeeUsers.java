package dz.mizan.auth.user;

import dz.mizan.auth.notification.Links;
import dz.mizan.auth.role.Authority;
import dz.mizan.auth.role.GrantRights;
import dz.mizan.common.tenancy.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Users who are employees of hr; a user is one of them at most, and none is two users. */
@ApplicationScoped
public class EmployeeUsers {
  private final Users users;
  private final GrantRights grantRights;
  private final Authority authority;
  private final KeepUser keep;
  private final MoveUser move;
  private final Links links;

  EmployeeUsers(
      Users users,
      GrantRights grantRights,
      Authority authority,
      KeepUser keep,
      MoveUser move,
      Links links) {
    this.users = users;
    this.grantRights = grantRights;
    this.authority = authority;
    this.keep = keep;
    this.move = move;
    this.links = links;
  }

  /**
   * Invites the employee as a new user.
   *
   * @throws UsernameTaken if another one has the name, in whatever spelling
   * @throws EmployeeLinked if the employee is a user already
   */
  public Uni<UserView> invite(Invitation invitation, UUID employeeId) {
    return grantRights
        .handle(invitation.rights(), null, false)
        .chain(
            granted -> {
              var by = CallingUser.id();
              var user = User.invited(Ids.next(), invitation, granted, by);
              return keep.added(user, "user.invited", UserEvent.invited(user, by))
                  .chain(added -> link(added, employeeId))
                  .call(() -> links.invite(user.id(), by));
            })
        .map(UserView::of);
  }

  /**
   * Says which employee a user is, and lets him in again if he was shut out.
   *
   * @throws EmployeeLinked if the employee is another user, or the user another employee
   * @throws WrongUserStatus if he is not in, nor was
   */
  public Uni<UserView> link(UUID userId, UUID employeeId) {
    return users
        .requireLocked(userId)
        .call(user -> authority.requireOver(user.rights()))
        .chain(
            user ->
                employeeId.equals(user.employeeId())
                    ? Uni.createFrom().item(user)
                    : link(user, employeeId))
        .chain(
            user ->
                user.status() == UserStatus.DEACTIVATED
                    ? move.reactivate(user.id())
                    : Uni.createFrom().item(user))
        .map(UserView::of);
  }

  private Uni<User> link(User user, UUID employeeId) {
    if (user.employeeId() != null) {
      throw new EmployeeLinked(user.employeeId());
    }
    var before = AuditedUser.of(user);
    user.link(employeeId);
    var by = CallingUser.id();
    return keep.changed(user, "user.linked", before, UserEvent.linked(user, employeeId, by));
  }
}
