package dz.mizan.auth.user;

import dz.mizan.auth.role.UserScope;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A user as his colleagues see him. */
public record UserView(
    UUID id,
    @Schema(examples = "yacine") String username,
    @Schema(examples = "yacine@atlas.dz", description = "Empty once he is deleted") String email,
    boolean emailVerified,
    @Schema(examples = "Yacine Haddad", description = "Empty once he is deleted") String fullName,
    UserStatus status,
    @Schema(examples = "[\"storekeeper\"]") List<String> roles,
    @Schema(examples = "[]", description = "Beside those of the roles") List<String> permissions,
    UserScope scope,
    @Schema(examples = "fr") String language,
    @Schema(description = "Which employee of hr he is, if auth knows") @Nullable UUID employeeId) {
  /** The columns that {@link #of(Row)} reads. */
  static final String COLUMNS =
      "id, username, email, email_verified_at, full_name, status, roles, permissions,"
          + " scope_warehouses, scope_departments, scope_projects, language, employee_id";

  static UserView of(User user) {
    return new UserView(
        user.id(),
        user.username(),
        user.data().email(),
        user.isEmailVerified(),
        user.data().fullName(),
        user.status(),
        user.rights().roleList(),
        user.rights().permissionList(),
        user.rights().scope(),
        user.preferences().language(),
        user.employeeId());
  }

  static UserView of(Row row) {
    return new UserView(
        row.getUUID("id"),
        row.getString("username"),
        row.getString("email"),
        row.getOffsetDateTime("email_verified_at") != null,
        row.getString("full_name"),
        UserStatus.valueOf(row.getString("status")),
        List.of(row.getArrayOfStrings("roles")),
        List.of(row.getArrayOfStrings("permissions")),
        UserScope.of(row),
        row.getString("language"),
        row.getUUID("employee_id"));
  }
}
