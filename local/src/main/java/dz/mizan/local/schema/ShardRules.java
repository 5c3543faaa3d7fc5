package dz.mizan.local.schema;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What Citus asks of tables that are spread by company; what breaks it, in words. */
final class ShardRules {
  // CASCADE, SET NULL and SET DEFAULT would change, or empty, the column that says which node.
  private static final Set<String> ON_UPDATE = Set.of("c", "n", "d");
  private static final Set<String> ON_DELETE = Set.of("n", "d");

  private ShardRules() {}

  static List<String> broken(ShardedSchema schema) throws SQLException {
    var broken = new ArrayList<String>();
    tables(schema, broken);
    keys(schema, broken);
    references(schema, broken);
    numbers(schema, broken);
    return broken;
  }

  private static void tables(ShardedSchema schema, List<String> broken) throws SQLException {
    schema.withoutCompany().stream()
        .filter(table -> Placement.of(table).isDistributed())
        .forEach(table -> broken.add(table + " has no company_id, uuid and not null"));
  }

  private static void keys(ShardedSchema schema, List<String> broken) throws SQLException {
    schema.keys().stream()
        .filter(key -> Placement.of(key.table()).isDistributed() && !key.hasCompany())
        .forEach(key -> broken.add(key.name() + " is a key without the company"));
  }

  private static void references(ShardedSchema schema, List<String> broken) throws SQLException {
    for (var reference : schema.references()) {
      var from = Placement.of(reference.from()).kind();
      var to = Placement.of(reference.to()).kind();
      if (to == Placement.Kind.LOCAL && from != Placement.Kind.LOCAL) {
        broken.add(reference.name() + " refers to a table that only the coordinator has");
      }
      if (to == Placement.Kind.DISTRIBUTED && from != Placement.Kind.DISTRIBUTED) {
        broken.add(reference.name() + " refers to rows that are spread, from a table that is not");
      }
      if (from == Placement.Kind.DISTRIBUTED && to == Placement.Kind.DISTRIBUTED) {
        if (!reference.hasCompany()) {
          broken.add(reference.name() + " may refer to a row of another company");
        }
        if (ON_UPDATE.contains(reference.onUpdate()) || ON_DELETE.contains(reference.onDelete())) {
          broken.add(reference.name() + " changes the columns that refer");
        }
      }
    }
  }

  // A node of its own range of numbers, which only fits into 64 bits.
  private static void numbers(ShardedSchema schema, List<String> broken) throws SQLException {
    schema.numbered().stream()
        .filter(column -> !column.type().equals("bigint"))
        .forEach(
            column ->
                broken.add(column.table() + "." + column.column() + " is numbered in 32 bits"));
  }
}
