package dz.mizan.auth.user;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The users of the running transaction's company. */
@ApplicationScoped
public class Users implements PanacheRepositoryBase<User, UUID> {

  /** Adds the one who signs up the company, and writes him at once. */
  public Uni<UserView> addSuperuser(UUID id, NewUser user, String passwordHash) {
    return add(User.superuser(id, user, passwordHash)).map(UserView::of);
  }

  /** The user of that name, in whatever spelling. */
  public Uni<Optional<LoginUser>> findForLogin(String username) {
    return find("usernameKey", Usernames.key(username))
        .firstResult()
        .map(user -> Optional.ofNullable(user).map(LoginUser::of));
  }

  /** The user with that id, with what his tokens say now. */
  public Uni<Optional<LoginUser>> findForToken(UUID id) {
    return findById(id).map(user -> Optional.ofNullable(user).map(LoginUser::of));
  }

  /**
   * Makes sure that the user is still as he was read, until the end of the transaction.
   *
   * @throws UserChanged otherwise
   */
  public Uni<Void> requireUnchanged(LoginUser user) {
    return CompanySql.execute(
            "select 1 from app_user where id = $1 and version = $2 for share",
            user.id(),
            user.version())
        .invoke(
            rows -> {
              if (rows.size() == 0) {
                throw new UserChanged();
              }
            })
        .replaceWithVoid();
  }

  /** Equal for all spellings of one username. */
  public static String usernameKey(String username) {
    return Usernames.key(username);
  }

  Uni<User> add(User user) {
    return persistAndFlush(user)
        .onFailure(SqlFailures.violates("uq_app_user_username"))
        .transform(taken -> new UsernameTaken(user.username()));
  }

  /**
   * Makes sure that the company has this user.
   *
   * @throws NotFound otherwise
   */
  public Uni<Void> requireKnown(UUID id) {
    return require(id).replaceWithVoid();
  }

  Uni<User> require(UUID id) {
    return findById(id).onItem().ifNull().failWith(() -> new NotFound("user", id));
  }

  /** The user, who nobody else can change until the end of the transaction. */
  Uni<User> requireLocked(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("user", id));
  }

  Uni<Page<UserView>> list(@Nullable UserStatus status, PageRequest request) {
    var after = request.afterId();
    var parameters = new Parameters();
    var conditions = new java.util.ArrayList<String>();
    if (status != null) {
      conditions.add("status = :status");
      parameters.and("status", status);
    }
    if (after != null) {
      conditions.add("id > :after");
      parameters.and("after", after);
    }
    return find(String.join(" and ", conditions), Sort.by("id"), parameters)
        .page(0, request.limitAndOne())
        .list()
        .map(users -> Page.of(users, request, user -> List.of(user.id().toString())))
        .map(page -> page.map(UserView::of));
  }
}
