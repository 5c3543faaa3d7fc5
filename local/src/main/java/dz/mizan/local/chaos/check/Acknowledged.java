package dz.mizan.local.chaos.check;

import dz.mizan.local.demo.DemoFailed;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What services have acknowledged, but for movements, which remember themselves. */
public final class Acknowledged {
  private final Map<What, Set<String>> byKind = new ConcurrentHashMap<>();
  private final Map<String, String> names = new ConcurrentHashMap<>();

  /**
   * @throws DemoFailed if another request was answered with the same
   */
  public void note(What what, String id) {
    if (!byKind.computeIfAbsent(what, kind -> ConcurrentHashMap.newKeySet()).add(id)) {
      throw new DemoFailed("Two requests were answered with one " + what + " " + id);
    }
  }

  /** The customer's name, which was changed to this. */
  public void named(String customer, String name) {
    names.put(customer, name);
  }

  public Set<String> of(What what) {
    return Set.copyOf(byKind.getOrDefault(what, Set.of()));
  }

  /** Last acknowledged names by customer. */
  public Map<String, String> names() {
    return Map.copyOf(names);
  }
}
