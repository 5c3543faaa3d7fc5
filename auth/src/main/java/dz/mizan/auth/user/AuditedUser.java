package dz.mizan.auth.user;

import dz.mizan.auth.role.UserScope;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the audit trail keeps of a user: no name and no password, and of the address only whether it
 * became another one.
 *
 * @param email first letter and domain
 */
@RegisterForReflection
record AuditedUser(
    String username,
    String email,
    UserStatus status,
    List<String> roles,
    List<String> permissions,
    UserScope scope,
    String language,
    @Nullable UUID employeeId) {
  static AuditedUser of(User user) {
    return new AuditedUser(
        user.username(),
        user.data().email().replaceFirst("(?s)(?<=^.).*(?=@)", "…"),
        user.status(),
        user.rights().roleList(),
        user.rights().permissionList(),
        user.rights().scope(),
        user.preferences().language(),
        user.employeeId());
  }
}
