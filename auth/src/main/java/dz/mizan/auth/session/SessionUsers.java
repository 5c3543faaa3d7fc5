package dz.mizan.auth.session;

import dz.mizan.auth.secondfactor.SecondFactor;
import dz.mizan.auth.user.LoginUser;
import dz.mizan.auth.user.Users;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Whose sessions they are, with what they may do in them now. */
@ApplicationScoped
class SessionUsers {
  private final Users users;
  private final SecondFactor secondFactor;

  SessionUsers(Users users, SecondFactor secondFactor) {
    this.users = users;
    this.secondFactor = secondFactor;
  }

  /** Empty if the user may no longer be logged in. */
  Uni<Optional<LoginUser>> find(Session session) {
    return users
        .findForToken(session.userId())
        .map(found -> found.filter(user -> user.mayGoOnSince(session.startedAt())))
        .chain(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().item(found)
                    : secondFactor
                        .restrict(found.get(), session.id(), session.methods())
                        .map(Optional::of));
  }
}
