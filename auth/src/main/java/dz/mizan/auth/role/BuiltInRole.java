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
  ADMIN(
      "users:*",
      "roles:*",
      "api-keys:*",
      "companies:read",
      "companies:change",
      "audit:*",
      "jobs:*"),
  MANAGER(
      "companies:read",
      "users:read",
      "jobs:*",
      "price-lists:*",
      "products:*",
      "categories:*",
      "tva-rates:*",
      "warehouses:*",
      "stock-movements:*",
      "stock-levels:read",
      "inventory-settings:*",
      "departments:read",
      "employees:read",
      "accounts:read",
      "journal-entries:read",
      "trial-balance:read",
      "reservations:*",
      "reorder-rules:*",
      "stock-alerts:*",
      "lots:*",
      "customers:*",
      "sales-orders:*"),
  ACCOUNTANT(
      "accounts:*",
      "journal-entries:*",
      "trial-balance:read",
      "stock-levels:read",
      "price-lists:read",
      "products:read",
      "categories:read",
      "tva-rates:*",
      "customers:read",
      "sales-orders:read"),
  STOREKEEPER(
      "price-lists:read",
      "products:*",
      "categories:*",
      "tva-rates:read",
      "warehouses:read",
      "stock-movements:*",
      "stock-levels:read",
      "inventory-settings:read",
      "reservations:*",
      "reorder-rules:read",
      "stock-alerts:*",
      "lots:*",
      "customers:read",
      "sales-orders:read",
      "sales-orders:process",
      "sales-orders:ship"),
  BUYER(
      "price-lists:read",
      "products:read",
      "products:create",
      "products:change",
      "categories:read",
      "tva-rates:read",
      "warehouses:read",
      "stock-levels:read",
      "stock-movements:read",
      "reorder-rules:*",
      "stock-alerts:*",
      "lots:read",
      "reservations:read"),
  SALES(
      "price-lists:read",
      "products:read",
      "categories:read",
      "tva-rates:read",
      "warehouses:read",
      "stock-levels:read",
      "reservations:*",
      "stock-alerts:read",
      "lots:read",
      "customers:read",
      "customers:create",
      "customers:change",
      "sales-orders:read",
      "sales-orders:create",
      "sales-orders:process",
      "sales-orders:complete",
      "sales-orders:cancel"),
  HR_MANAGER("departments:*", "employees:*"),
  EMPLOYEE,
  AUDITOR(
      "audit:*",
      "jobs:read",
      "users:read",
      "roles:read",
      "api-keys:read",
      "companies:read",
      "price-lists:read",
      "products:read",
      "categories:read",
      "tva-rates:read",
      "warehouses:read",
      "stock-movements:read",
      "stock-levels:read",
      "accounts:read",
      "journal-entries:read",
      "trial-balance:read",
      "departments:read",
      "employees:read",
      "reservations:read",
      "reorder-rules:read",
      "stock-alerts:read",
      "lots:read",
      "customers:read",
      "sales-orders:read");

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
