package dz.mizan.local.schema;

import dz.mizan.local.server.RepositoryRoot;
import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.ServiceDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** For each service the statements that spread its tables by company over a Citus cluster. */
public final class Shards {
  private static final String FIRST = "prepared_company";

  private Shards() {}

  /** Where they are. */
  public static Path file(Service service) {
    return RepositoryRoot.find().resolve("docs/schema/" + service.id() + ".citus.sql");
  }

  /** What they should be. The database is migrated. */
  public static String write(ServiceDatabase database) throws SQLException {
    try (var connection = database.connectAsAdmin()) {
      var schema = new ShardedSchema(connection);
      var lines = new ArrayList<String>();
      lines.add("-- Spreads the tables of %s by company.".formatted(database.service().id()));
      lines.add(
          "-- Made from the migrated schema by docs/schema/draw; a test compares. Nobody has");
      lines.add("-- run it on a Citus cluster yet: docs/scaling.md tells what is in the way.");
      placed(schema.tables(), lines);
      numbers(schema, lines);
      return String.join("\n", lines) + "\n";
    }
  }

  private static void placed(List<String> tables, List<String> lines) {
    lines.add("");
    lines.add("-- Stay on the coordinator:");
    for (var table : new TreeSet<>(tables)) {
      if (Placement.of(table).kind() == Placement.Kind.LOCAL) {
        lines.add("--   %s: %s".formatted(table, Placement.of(table).reason()));
      }
    }
    lines.add("");
    for (var table : tables) {
      if (Placement.of(table).kind() == Placement.Kind.REFERENCE) {
        lines.add("-- " + Placement.of(table).reason());
        lines.add("select create_reference_table('%s');".formatted(table));
      }
    }
    lines.add("select create_distributed_table('%s', 'company_id');".formatted(FIRST));
    for (var table : tables) {
      if (Placement.of(table).isDistributed() && !table.equals(FIRST)) {
        lines.add(
            "select create_distributed_table('%s', 'company_id', colocate_with => '%s');"
                .formatted(table, FIRST));
      }
    }
  }

  private static void numbers(ShardedSchema schema, List<String> lines) throws SQLException {
    lines.add("");
    lines.add("-- Numbered by a sequence; have to rise within a company:");
    for (var column : schema.numbered()) {
      lines.add("--   %s.%s".formatted(column.table(), column.column()));
    }
  }
}
