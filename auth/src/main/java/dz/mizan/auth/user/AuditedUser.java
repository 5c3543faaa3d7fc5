package dz.mizan.auth.user;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** What the audit trail keeps of a user: no address, no name, no password. */
@RegisterForReflection
record AuditedUser(String username, UserStatus status, List<String> roles) {
  static AuditedUser of(User user) {
    return new AuditedUser(user.username(), user.status(), user.roles());
  }
}
