package dz.mizan.hr.pay.formula;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** In which order components are worked out. */
public final class Dependencies {
  /** Components of which each reads the next; formulas are worked out one within the other. */
  public static final int MAX_CHAIN = 30;

  private Dependencies() {}

  /**
   * All components, each after those that it reads.
   *
   * @param uses what each component reads
   * @throws FormulaError if one reads a component that is not there, or reads itself in the end, or
   *     they read each other over more than {@link #MAX_CHAIN}
   */
  public static List<String> order(Map<String, Set<String>> uses) {
    Map<String, Integer> done = new LinkedHashMap<>();
    for (var code : uses.keySet()) {
      visit(code, uses, done, new ArrayList<>(), new HashSet<>());
    }
    return List.copyOf(done.keySet());
  }

  // How long the chain is that begins with it; the path bounds how deep this goes.
  private static int visit(
      String code,
      Map<String, Set<String>> uses,
      Map<String, Integer> done,
      List<String> path,
      Set<String> onPath) {
    var known = done.get(code);
    if (known != null) {
      return known;
    }
    var read = uses.get(code);
    if (read == null) {
      throw new FormulaError("unknown component '" + code + "'");
    }
    if (!onPath.add(code)) {
      path.add(code);
      throw new FormulaError(
          "a circle: " + String.join(" → ", path.subList(path.indexOf(code), path.size())));
    }
    path.add(code);
    int chain = 1;
    for (var other : read.stream().sorted().toList()) {
      requireShort(path.size());
      chain = Math.max(chain, 1 + visit(other, uses, done, path, onPath));
    }
    requireShort(chain);
    path.removeLast();
    onPath.remove(code);
    done.put(code, chain);
    return chain;
  }

  private static void requireShort(int chain) {
    if (chain > MAX_CHAIN) {
      throw new FormulaError("a chain of more than " + MAX_CHAIN + " components");
    }
  }
}
