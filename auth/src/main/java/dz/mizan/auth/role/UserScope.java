package dz.mizan.auth.role;

import dz.mizan.common.tenancy.Scope;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a user is restricted to within his company. A kind that is left out is not restricted; an
 * empty list permits none. The ids are those of the services that own the kinds; auth does not know
 * what they stand for.
 */
@RegisterForReflection
public record UserScope(
    @Schema(description = "Ids of warehouses; left out: all") @Size(max = MAX_IDS)
        @Nullable List<@NotNull UUID> warehouses,
    @Schema(description = "Ids of departments; left out: all") @Size(max = MAX_IDS)
        @Nullable List<@NotNull UUID> departments,
    @Schema(description = "Ids of projects; left out: all") @Size(max = MAX_IDS)
        @Nullable List<@NotNull UUID> projects) {

  /** In all kinds together: tokens carry them, and a header has its bounds. */
  public static final int MAX_IDS = 50;

  public static final UserScope UNRESTRICTED = new UserScope(null, null, null);

  public UserScope {
    warehouses = sorted(warehouses);
    departments = sorted(departments);
    projects = sorted(projects);
  }

  /** Of a row with the three columns {@code scope_…}. */
  public static UserScope of(Row row) {
    return new UserScope(
        list(row.getArrayOfUUIDs("scope_warehouses")),
        list(row.getArrayOfUUIDs("scope_departments")),
        list(row.getArrayOfUUIDs("scope_projects")));
  }

  /** By kind, as callers have it. */
  public Scope scope() {
    var restricted = new HashMap<String, Set<UUID>>();
    put(restricted, "warehouses", warehouses);
    put(restricted, "departments", departments);
    put(restricted, "projects", projects);
    return new Scope(restricted);
  }

  int size() {
    return Stream.of(warehouses, departments, projects)
        .mapToInt(ids -> ids == null ? 0 : ids.size())
        .sum();
  }

  static @Nullable List<UUID> list(UUID @Nullable [] ids) {
    return ids == null ? null : List.of(ids);
  }

  static UUID @Nullable [] array(@Nullable List<UUID> ids) {
    return ids == null ? null : ids.toArray(UUID[]::new);
  }

  private static void put(
      HashMap<String, Set<UUID>> restricted, String kind, @Nullable List<UUID> ids) {
    if (ids != null) {
      restricted.put(kind, Set.copyOf(ids));
    }
  }

  // A null among them is left for validation to refuse.
  private static @Nullable List<UUID> sorted(@Nullable List<UUID> ids) {
    return ids == null || ids.stream().anyMatch(Objects::isNull)
        ? ids
        : ids.stream().distinct().sorted().toList();
  }
}
