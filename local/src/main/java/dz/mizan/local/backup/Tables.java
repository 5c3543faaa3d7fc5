package dz.mizan.local.backup;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Which tables and sequences of a database are copied. */
final class Tables {
  // What the migrations make by themselves stays as they make it: their history.
  private static final String TABLES =
      """
      select c.relname, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        and a.attgenerated = '' and a.atttypid <> 'xid8'::regtype
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and c.relname <> 'flyway_schema_history'
      group by c.relname order by c.relname
      """;

  private Tables() {}

  /**
   * A table with its columns: not those that are computed, nor transaction ids, which mean nothing
   * in another server and take their default there.
   */
  record Table(String name, String columns) {
    String copyOut() {
      return "copy (select %s from %s) to stdout".formatted(columns, quoted());
    }

    String copyIn() {
      return "copy %s (%s) from stdin".formatted(quoted(), columns);
    }

    String quoted() {
      return '"' + name + '"';
    }
  }

  /** Where the rows of a table are, in the folder of its database. */
  static Path file(Path folder, String table) {
    return folder.resolve(table + ".copy.gz");
  }

  static List<Table> of(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(TABLES)) {
      var tables = new ArrayList<Table>();
      while (rows.next()) {
        tables.add(new Table(rows.getString(1), rows.getString(2)));
      }
      return tables;
    }
  }

  /** The migrations that have run, in their order. */
  static List<String> migrations(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select version from flyway_schema_history where success and version is not null"
                    + " order by version")) {
      var versions = new ArrayList<String>();
      while (rows.next()) {
        versions.add(rows.getString(1));
      }
      return versions;
    }
  }
}
