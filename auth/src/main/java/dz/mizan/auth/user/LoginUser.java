package dz.mizan.auth.user;

import dz.mizan.auth.permission.Granted;
import dz.mizan.auth.role.BuiltInRole;
import dz.mizan.auth.role.UserScope;
import dz.mizan.common.tenancy.Scope;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a login or a token needs to know of a user.
 *
 * @param passwordHash a PHC string; null as long as he has no password
 * @param isCompanySuspended only who may do everything may be logged in then, to end it
 * @param needsSecondFactor whether the company wants one of somebody with these roles
 * @param roles codes, sorted
 * @param permissions of all roles and his own, sorted; none that another one contains
 * @param restriction why he has no rights in this session; null if he has his
 * @param authorizedAt when he was last let in; sessions begun before are void
 * @param version of the user when this was read
 */
public record LoginUser(
    UUID id,
    String username,
    @Nullable String passwordHash,
    UserStatus status,
    boolean isCompanySuspended,
    boolean needsSecondFactor,
    List<String> roles,
    List<String> permissions,
    Scope scope,
    @Nullable String restriction,
    OffsetDateTime authorizedAt,
    long version) {
  /** The columns that {@link #of} reads. */
  static final String COLUMNS =
      "id, username, password_hash, status, company_is_suspended, needs_second_factor, roles,"
          + " permissions, role_permissions, scope_warehouses, scope_departments, scope_projects,"
          + " authorized_at, version";

  static LoginUser of(Row row) {
    var roles = List.of(row.getArrayOfStrings("roles"));
    return new LoginUser(
        row.getUUID("id"),
        row.getString("username"),
        row.getString("password_hash"),
        UserStatus.valueOf(row.getString("status")),
        row.getBoolean("company_is_suspended"),
        row.getBoolean("needs_second_factor"),
        roles,
        permissions(roles, row),
        UserScope.of(row).scope(),
        null,
        row.getOffsetDateTime("authorized_at"),
        row.getLong("version"));
  }

  private static List<String> permissions(List<String> roles, Row row) {
    var all = new ArrayList<>(BuiltInRole.permissionsOf(roles));
    all.addAll(List.of(row.getArrayOfStrings("role_permissions")));
    all.addAll(List.of(row.getArrayOfStrings("permissions")));
    return Granted.of(all).permissions();
  }

  /**
   * Whether he may log in, and go on with a session that began after {@link #authorizedAt}: he was
   * let in, not put out since, and the company is not suspended.
   */
  public boolean isAuthorized() {
    return status == UserStatus.AUTHORIZED
        && (!isCompanySuspended || permissions.contains(Granted.EVERYTHING));
  }

  /** Whether a session of his that began then is still good: not if he was shut out since. */
  public boolean mayGoOnSince(Instant startedAt) {
    return isAuthorized() && !startedAt.isBefore(authorizedAt.toInstant());
  }

  /**
   * To be called once he has proved who he is, however he did: before that nobody is told.
   *
   * @throws UserNotAuthorized if nobody has let him in yet
   * @throws UserShutOut if he was rejected or deactivated, or the company is suspended
   */
  public void requireAuthorized() {
    switch (status) {
      case PENDING, INVITED, DELETED -> throw new UserNotAuthorized();
      case REJECTED -> throw UserShutOut.rejected();
      case DEACTIVATED -> throw UserShutOut.deactivated();
      case AUTHORIZED -> {
        if (!isAuthorized()) {
          throw UserShutOut.companySuspended();
        }
      }
    }
  }

  /** The same without any right, for the reason that is given. */
  public LoginUser restricted(String reason) {
    return new LoginUser(
        id,
        username,
        passwordHash,
        status,
        isCompanySuspended,
        needsSecondFactor,
        List.of(),
        List.of(),
        scope,
        reason,
        authorizedAt,
        version);
  }

  @Override
  public String toString() {
    return "LoginUser[" + id + "]";
  }
}
