package dz.mizan.auth.role;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The roles that every company has, and what they permit. A role without permissions lets its
 * bearer see his own profile.
 */
public enum BuiltInRole {
  SUPERUSER("*:*"),
  ADMIN("users:*", "roles:*", "api-keys:*", "companies:read", "companies:change", "audit:*"),
  MANAGER(
      "companies:read",
      "users:read",
      "products:*",
      "warehouses:*",
      "stock-movements:*",
      "stock-levels:read",
      "stock-reports:read",
      "inventory-settings:*",
      "departments:read",
      "employees:read",
      "accounts:read",
      "journal-entries:read",
      "trial-balance:read"),
  ACCOUNTANT(
      "accounts:*",
      "journal-entries:*",
      "trial-balance:read",
      "stock-levels:read",
      "stock-reports:read",
      "products:read"),
  STOREKEEPER(
      "products:*",
      "warehouses:read",
      "stock-movements:*",
      "stock-levels:read",
      "stock-reports:read",
      "inventory-settings:read"),
  BUYER(
      "products:read",
      "products:create",
      "products:change",
      "warehouses:read",
      "stock-levels:read",
      "stock-reports:read",
      "stock-movements:read"),
  SALES("products:read", "warehouses:read", "stock-levels:read"),
  HR_MANAGER("departments:*", "employees:*"),
  EMPLOYEE,
  AUDITOR(
      "audit:*",
      "users:read",
      "roles:read",
      "api-keys:read",
      "companies:read",
      "products:read",
      "warehouses:read",
      "stock-movements:read",
      "stock-levels:read",
      "stock-reports:read",
      "accounts:read",
      "journal-entries:read",
      "trial-balance:read",
      "departments:read",
      "employees:read");

  @SuppressWarnings("ImmutableEnumChecker") // Set.of
  private final Set<String> permissions;

  BuiltInRole(String... permissions) {
    this.permissions = Set.of(permissions);
  }

  /** The name in requests, tokens and rows: {@code hr-manager}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Set<String> permissions() {
    return permissions;
  }

  /** Whether it makes its bearer one who lets others in. */
  public boolean governs() {
    return this == SUPERUSER || this == ADMIN;
  }

  public static Optional<BuiltInRole> find(String code) {
    return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
  }

  /** What the built-in ones among these roles permit together. */
  public static Set<String> permissionsOf(Collection<String> codes) {
    var all = new TreeSet<String>();
    codes.forEach(code -> find(code).ifPresent(role -> all.addAll(role.permissions())));
    return all;
  }
}
