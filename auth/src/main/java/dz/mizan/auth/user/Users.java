package dz.mizan.auth.user;

import dz.mizan.auth.role.BuiltInRole;
import dz.mizan.auth.role.Rights;
import dz.mizan.auth.role.UserScope;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
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
  private static final String LOGIN = "select " + LoginUser.COLUMNS + " from login_user where ";

  /** Adds the one who signs up the company, and writes him at once. */
  public Uni<UserView> addSuperuser(UUID id, NewUser user, String passwordHash) {
    var everything =
        Rights.of(List.of(BuiltInRole.SUPERUSER.code()), List.of(), UserScope.UNRESTRICTED);
    return add(User.authorized(id, user, passwordHash, everything)).map(UserView::of);
  }

  /** The user of that name, in whatever spelling. */
  public Uni<Optional<LoginUser>> findForLogin(String username) {
    return findLogin("username_key = $1", Usernames.key(username));
  }

  /** The user with that id, with what his tokens say now. */
  public Uni<Optional<LoginUser>> findForToken(UUID id) {
    return findLogin("id = $1", id);
  }

  private static Uni<Optional<LoginUser>> findLogin(String condition, Object parameter) {
    return CompanySql.execute(LOGIN + condition, parameter)
        .map(
            rows ->
                rows.size() == 0
                    ? Optional.empty()
                    : Optional.of(LoginUser.of(rows.iterator().next())));
  }

  /**
   * Makes sure that the user is still as he was read, until the end of the transaction.
   *
   * @throws UserChangedMeanwhile otherwise
   */
  public Uni<Void> requireUnchanged(LoginUser user) {
    return CompanySql.execute(
            "select 1 from app_user where id = $1 and version = $2 for share",
            user.id(),
            user.version())
        .invoke(
            rows -> {
              if (rows.size() == 0) {
                throw new UserChangedMeanwhile();
              }
            })
        .replaceWithVoid();
  }

  /**
   * A user as his colleagues see him.
   *
   * @throws NotFound (as a failure) if the company has no such user
   */
  public Uni<UserView> view(UUID id) {
    return require(id).map(UserView::of);
  }

  /**
   * Lets nobody else change the user until the end of the transaction.
   *
   * @throws NotFound (as a failure) if the company has no such user
   */
  public Uni<Void> lock(UUID id) {
    return requireLocked(id).replaceWithVoid();
  }

  /**
   * Makes sure that the company has this user.
   *
   * @throws NotFound otherwise
   */
  public Uni<Void> requireKnown(UUID id) {
    return require(id).replaceWithVoid();
  }

  /** Equal for all spellings of one username. */
  public static String usernameKey(String username) {
    return Usernames.key(username);
  }

  /**
   * Writes a new user.
   *
   * @throws UsernameTaken if another one has the name, in whatever spelling
   * @throws EmployeeLinked if another one is that employee
   */
  Uni<User> add(User user) {
    return persistAndFlush(user)
        .onFailure(SqlFailures.violates("uq_app_user_username"))
        .transform(taken -> new UsernameTaken(user.username()))
        .onFailure(SqlFailures.violates("uq_app_user_employee"))
        .transform(taken -> new EmployeeLinked(user.employeeId()));
  }

  /**
   * Writes what was changed.
   *
   * @throws LastSuperuser if nobody were left who may do everything
   * @throws EmployeeLinked if another one is that employee
   */
  Uni<Void> save() {
    return flush()
        .onFailure(SqlFailures.violates("ck_app_user_last_superuser"))
        .transform(last -> new LastSuperuser())
        .onFailure(SqlFailures.violates("uq_app_user_employee"))
        .transform(taken -> new EmployeeLinked(null));
  }

  Uni<User> require(UUID id) {
    return findById(id).onItem().ifNull().failWith(() -> new NotFound("user", id));
  }

  /**
   * The user who is that employee, locked until the end of the transaction.
   *
   * @param statedId the one to take if nobody is
   */
  Uni<Optional<User>> lockEmployee(UUID employeeId, @Nullable UUID statedId) {
    return find("employeeId", employeeId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResult()
        .chain(
            user ->
                user != null || statedId == null
                    ? Uni.createFrom().item(user)
                    : findById(statedId, LockModeType.PESSIMISTIC_WRITE))
        .map(Optional::ofNullable);
  }

  /** The user, who nobody else can change until the end of the transaction. */
  Uni<User> requireLocked(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("user", id));
  }
}
