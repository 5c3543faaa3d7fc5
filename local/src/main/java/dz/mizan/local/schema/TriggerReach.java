package dz.mizan.local.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which tables a function reads or writes, itself or by functions that it calls, as its text says.
 * A variable that is named like a table counts as that table.
 */
final class TriggerReach {
  private static final Pattern TABLE =
      Pattern.compile(
          "\\b(?:from|join|into|update|using|,)\\s+(?:only\\s+)?(?:public\\.)?([a-z_0-9]+)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CALL = Pattern.compile("\\b([a-z_0-9]+)\\s*\\(");
  private static final Pattern COMMENT = Pattern.compile("--[^\\n]*");

  private final Set<String> tables;
  private final Map<String, String> sources = new HashMap<>();

  TriggerReach(List<String> tables, List<ShardedSchema.Function> functions) {
    this.tables = Set.copyOf(tables);
    for (var function : functions) {
      // Functions of one name count together.
      var body = COMMENT.matcher(function.source()).replaceAll(" ");
      sources.merge(function.name(), body, (first, second) -> first + "\n" + second);
    }
  }

  /** By name; empty if it looks at nothing but what it is given. */
  Set<String> of(String function) {
    var found = new TreeSet<String>();
    collect(function, found, new TreeSet<>());
    return found;
  }

  private void collect(String function, Set<String> found, Set<String> visited) {
    var source = sources.get(function);
    if (source == null || !visited.add(function)) {
      return;
    }
    var named = TABLE.matcher(source);
    while (named.find()) {
      if (tables.contains(named.group(1))) {
        found.add(named.group(1));
      }
    }
    var called = CALL.matcher(source);
    while (called.find()) {
      collect(called.group(1), found, visited);
    }
  }
}
