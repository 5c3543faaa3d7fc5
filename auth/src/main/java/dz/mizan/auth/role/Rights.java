package dz.mizan.auth.role;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a user may do: his roles, permissions of his own beside them, and where they hold. */
@Embeddable
@SuppressWarnings("ArrayRecordComponent") // columns; nobody compares them
public record Rights(
    String[] roles,
    String[] permissions,
    @Column(name = "scope_warehouses") UUID @Nullable [] warehouses,
    @Column(name = "scope_departments") UUID @Nullable [] departments,
    @Column(name = "scope_projects") UUID @Nullable [] projects) {

  /** Nothing. */
  public static final Rights NONE = of(List.of(), List.of(), UserScope.UNRESTRICTED);

  public static Rights of(
      Collection<String> roles, Collection<String> permissions, UserScope scope) {
    return new Rights(
        sorted(roles),
        sorted(permissions),
        UserScope.array(scope.warehouses()),
        UserScope.array(scope.departments()),
        UserScope.array(scope.projects()));
  }

  public List<String> roleList() {
    return List.of(roles);
  }

  public List<String> permissionList() {
    return List.of(permissions);
  }

  public UserScope scope() {
    return new UserScope(
        UserScope.list(warehouses), UserScope.list(departments), UserScope.list(projects));
  }

  public boolean isSameAs(Rights other) {
    return Arrays.equals(roles, other.roles)
        && Arrays.equals(permissions, other.permissions)
        && scope().equals(other.scope());
  }

  private static String[] sorted(Collection<String> names) {
    return names.stream().distinct().sorted().toArray(String[]::new);
  }
}
