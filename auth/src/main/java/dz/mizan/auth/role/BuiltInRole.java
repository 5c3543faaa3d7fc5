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
      "products:*",
      "warehouses:*",
      "stock-movements:*",
      "stock-levels:read",
      "inventory-settings:*",
      "departments:read",
      "employees:read",
      "accounts:read",
      "journal-entries:read",
      "accounting-settings:*",
      "trial-balance:read",
      "categories:*",
      "tva-rates:*",
      "jobs:*",
      "reservations:*",
      "reorder-rules:*",
      "stock-alerts:*",
      "lots:*",
      "price-lists:*",
      "locations:*",
      "stock-transfers:*",
      "stock-counts:*",
      "suppliers:*",
      "purchase-orders:*",
      "purchase-approval-limits:*",
      "landed-costs:*",
      "purchase-proposals:*",
      "customers:*",
      "sales-orders:*",
      "tills:*",
      "till-sessions:*",
      "tickets:*",
      "stock-reports:read",
      "analytic-balances:read",
      "cost-centres:read",
      "entry-drafts:read",
      "exchange-rates:read",
      "matchings:read",
      "open-items:read",
      "projects:read",
      "revaluations:read",
      "book-verifications:read"),
  ACCOUNTANT(
      "accounting-settings:*",
      "periods:*",
      "accounts:*",
      "journal-entries:*",
      "trial-balance:read",
      "stock-levels:read",
      "products:read",
      "categories:read",
      "tva-rates:*",
      "price-lists:read",
      "warehouses:read",
      "stock-transfers:read",
      "stock-counts:read",
      "stock-counts:review",
      "stock-counts:approve",
      "suppliers:read",
      "purchase-orders:read",
      "landed-costs:*",
      "customers:read",
      "sales-orders:read",
      "tills:read",
      "till-sessions:read",
      "tickets:read",
      "stock-reports:read",
      "analytic-balances:read",
      "cost-centres:*",
      "entry-drafts:*",
      "exchange-rates:*",
      "matchings:*",
      "open-items:read",
      "projects:*",
      "revaluations:*",
      "book-verifications:read"),
  STOREKEEPER(
      "products:*",
      "warehouses:read",
      "stock-movements:*",
      "stock-levels:read",
      "inventory-settings:read",
      "categories:*",
      "tva-rates:read",
      "reservations:*",
      "reorder-rules:read",
      "stock-alerts:*",
      "lots:*",
      "price-lists:read",
      "locations:*",
      "stock-transfers:*",
      "stock-counts:read",
      "stock-counts:create",
      "stock-counts:record",
      "suppliers:read",
      "purchase-orders:read",
      "purchase-orders:receive",
      "purchase-orders:return",
      "customers:read",
      "sales-orders:read",
      "sales-orders:process",
      "sales-orders:ship",
      "tickets:read",
      "stock-reports:read"),
  BUYER(
      "products:read",
      "products:create",
      "products:change",
      "warehouses:read",
      "stock-levels:read",
      "stock-movements:read",
      "categories:read",
      "tva-rates:read",
      "reorder-rules:*",
      "stock-alerts:*",
      "lots:read",
      "reservations:read",
      "price-lists:read",
      "suppliers:*",
      "purchase-orders:*",
      "purchase-approval-limits:read",
      "landed-costs:read",
      "landed-costs:create",
      "purchase-proposals:*",
      "stock-reports:read"),
  SALES(
      "products:read",
      "warehouses:read",
      "stock-levels:read",
      "categories:read",
      "tva-rates:read",
      "reservations:*",
      "stock-alerts:read",
      "lots:read",
      "price-lists:read",
      "customers:read",
      "customers:create",
      "customers:change",
      "sales-orders:read",
      "sales-orders:create",
      "sales-orders:process",
      "sales-orders:complete",
      "sales-orders:cancel"),
  CASHIER(
      "products:read",
      "price-lists:read",
      "stock-levels:read",
      "tills:read",
      "till-sessions:read",
      "till-sessions:open",
      "till-sessions:close",
      "till-sessions:move-cash",
      "tickets:read",
      "tickets:create"),
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
      "accounts:read",
      "accounting-settings:read",
      "journal-entries:read",
      "trial-balance:read",
      "departments:read",
      "employees:read",
      "categories:read",
      "tva-rates:read",
      "jobs:read",
      "reservations:read",
      "reorder-rules:read",
      "stock-alerts:read",
      "lots:read",
      "price-lists:read",
      "locations:read",
      "stock-transfers:read",
      "stock-counts:read",
      "suppliers:read",
      "purchase-orders:read",
      "purchase-approval-limits:read",
      "landed-costs:read",
      "purchase-proposals:read",
      "customers:read",
      "sales-orders:read",
      "tills:read",
      "till-sessions:read",
      "tickets:read",
      "stock-reports:read",
      "analytic-balances:read",
      "cost-centres:read",
      "entry-drafts:read",
      "exchange-rates:read",
      "matchings:read",
      "open-items:read",
      "projects:read",
      "revaluations:read",
      "book-verifications:read");

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
