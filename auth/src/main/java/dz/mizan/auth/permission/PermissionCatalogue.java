package dz.mizan.auth.permission;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.runtime.annotations.RegisterResources;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All permissions of all services, as they were written down when auth was built. */
@RegisterResources(globs = PermissionCatalogue.FILE)
@ApplicationScoped
public class PermissionCatalogue {
  static final String FILE = "permissions/catalogue.json";

  private final List<KnownPermission> permissions;
  private final Set<String> known;

  PermissionCatalogue(ObjectMapper json) {
    permissions = read(json);
    known =
        permissions.stream()
            .flatMap(p -> List.of(p.permission(), p.resource() + ":*").stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  @RegisterForReflection
  record Catalogue(List<KnownPermission> permissions) {}

  private static List<KnownPermission> read(ObjectMapper json) {
    try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is missing: auth was not built by Maven");
      }
      return json.readValue(file, Catalogue.class).permissions();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sorted by name. */
  List<KnownPermission> all() {
    return permissions;
  }

  /** Whether it is one of a service, or {@code resource:*} of a known resource. */
  public boolean contains(String permission) {
    return known.contains(permission);
  }

  /**
   * Makes sure that it is a permission, or every action on a known resource. Everything ({@code
   * *:*}) is none: it comes with the role superuser alone.
   *
   * @throws UnknownPermission otherwise
   */
  public void require(String permission) {
    if (!contains(permission)) {
      throw new UnknownPermission(permission);
    }
  }
}
