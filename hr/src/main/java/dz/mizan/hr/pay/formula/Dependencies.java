package dz.mizan.hr.pay.formula;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** In which order components are worked out. */
public final class Dependencies {
  private Dependencies() {}

  /**
   * All components, each after those that it reads.
   *
   * @param uses what each component reads
   * @throws FormulaError if one reads a component that is not there, or reads itself in the end
   */
  public static List<String> order(Map<String, Set<String>> uses) {
    var done = new LinkedHashSet<String>();
    for (var code : uses.keySet()) {
      visit(code, uses, done, new ArrayList<>(), new HashSet<>());
    }
    return List.copyOf(done);
  }

  private static void visit(
      String code,
      Map<String, Set<String>> uses,
      Set<String> done,
      List<String> path,
      Set<String> onPath) {
    if (done.contains(code)) {
      return;
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
    read.stream().sorted().forEach(other -> visit(other, uses, done, path, onPath));
    path.removeLast();
    onPath.remove(code);
    done.add(code);
  }
}
