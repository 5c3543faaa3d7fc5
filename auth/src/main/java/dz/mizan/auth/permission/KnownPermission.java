package dz.mizan.auth.permission;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * A permission that endpoints ask for, as in the catalogue's file.
 *
 * @param permission {@code resource:action}
 */
@RegisterForReflection
record KnownPermission(String permission, List<PermissionView.Operation> operations) {

  String resource() {
    return permission.substring(0, permission.indexOf(':'));
  }

  String action() {
    return permission.substring(permission.indexOf(':') + 1);
  }

  boolean isOf(String service) {
    return operations.stream()
        .anyMatch(o -> o.service().equals(service) || o.service().equals("*"));
  }
}
