package dz.mizan.auth.user;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The roles and what they permit. A permission is {@code resource:action}; {@code resource:*} is
 * every action on the resource and {@code *:*} everything. A role without permissions lets its
 * bearer see his own profile.
 */
enum Role {
  SUPERUSER("*:*"),
  ADMIN("users:*", "companies:*"),
  STOREKEEPER("products:*", "warehouses:read", "stock-movements:*", "stock-levels:read"),
  ACCOUNTANT(
      "accounts:*",
      "journal-entries:*",
      "trial-balance:read",
      "stock-levels:read",
      "products:read"),
  HR_MANAGER("departments:*", "employees:*"),
  AUDITOR(
      "users:read",
      "companies:read",
      "products:read",
      "warehouses:read",
      "stock-movements:read",
      "stock-levels:read",
      "accounts:read",
      "journal-entries:read",
      "trial-balance:read",
      "departments:read",
      "employees:read"),
  EMPLOYEE;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of
  private final Set<String> permissions;

  Role(String... permissions) {
    this.permissions = Set.of(permissions);
  }

  /** The name in requests, tokens and rows: {@code hr-manager}. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Set<String> permissions() {
    return permissions;
  }

  /** Whether it makes its bearer one who lets others in. */
  boolean governs() {
    return this == SUPERUSER || this == ADMIN;
  }

  static Optional<Role> find(String id) {
    return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
  }

  /** What these roles permit together, sorted; a role that no longer exists permits nothing. */
  static List<String> permissionsOf(Collection<String> roles) {
    var all = new TreeSet<String>();
    roles.forEach(id -> find(id).ifPresent(role -> all.addAll(role.permissions())));
    return List.copyOf(all);
  }
}
