package dz.mizan.auth.permission;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The permissions that somebody has, together.
 *
 * @param permissions sorted; none that another one contains
 */
public record Granted(List<String> permissions) {
  /** The permission to do everything. */
  public static final String EVERYTHING = "*:*";

  private static final Set<String> GOVERNING =
      Set.of("*", "users", "roles", "companies", "api-keys");

  /** What these permit together. */
  public static Granted of(Collection<String> permissions) {
    var all = Set.copyOf(permissions);
    return new Granted(
        all.stream()
            .filter(permission -> !isContainedInAnother(permission, all))
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .toList());
  }

  /** Whether he may do this: a permission, or every action on a resource. */
  public boolean covers(String permission) {
    return permissions.contains(permission) || isContainedInAnother(permission, permissions);
  }

  /** Whether he may do everything. */
  public boolean isEverything() {
    return permissions.contains(EVERYTHING);
  }

  /** Those that give power over others, or over the company as a whole. */
  public List<String> governing() {
    return permissions.stream()
        .filter(p -> GOVERNING.contains(p.substring(0, p.indexOf(':'))) && !p.endsWith(":read"))
        .toList();
  }

  private static boolean isContainedInAnother(String permission, Collection<String> all) {
    var everyAction = permission.substring(0, permission.indexOf(':')) + ":*";
    return !permission.equals(EVERYTHING)
        && (all.contains(EVERYTHING)
            || (!permission.equals(everyAction) && all.contains(everyAction)));
  }
}
