package dz.mizan.common.tenancy;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To what a caller is restricted within his company: some warehouses, departments or projects. A
 * kind that is not mentioned is not restricted; one that is mentioned with no id permits none.
 *
 * @param restricted ids by kind, which is the plural noun of the path: {@code warehouses}
 */
public record Scope(Map<String, Set<UUID>> restricted) {
  /** Everything in the company. */
  public static final Scope UNRESTRICTED = new Scope(Map.of());

  public Scope {
    restricted = Map.copyOf(restricted);
  }

  /** The only ones of that kind that the caller may deal with; null if there is no restriction. */
  public @Nullable Set<UUID> only(String kind) {
    return restricted.get(kind);
  }

  /** The same for SQL, as {@code $n::uuid[] is null or id = any ($n)}. */
  public UUID @Nullable [] onlyArray(String kind) {
    var only = only(kind);
    return only == null ? null : only.toArray(UUID[]::new);
  }

  /**
   * Makes sure that the caller may deal with this one.
   *
   * @throws OutOfScope otherwise
   */
  public void require(String kind, UUID id) {
    var only = only(kind);
    if (only != null && !only.contains(id)) {
      throw new OutOfScope(kind, id);
    }
  }

  /**
   * Makes sure that the caller is not restricted at all, as what follows concerns the whole
   * company.
   *
   * @throws OutOfScope otherwise
   */
  public void requireWholeCompany() {
    restricted.keySet().stream()
        .sorted()
        .findFirst()
        .ifPresent(
            kind -> {
              throw new OutOfScope(kind);
            });
  }
}
