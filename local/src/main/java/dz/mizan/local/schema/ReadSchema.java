package dz.mizan.local.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads tables, columns and keys from PostgreSQL's catalogue. Partitions are not shown. */
record ReadSchema(Connection connection) {
  // The company is in every table and every key: it is left out.
  private static final String COLUMNS =
      """
      select c.relname, a.attname, format_type(a.atttypid, null) as type,
        array(select distinct case k.contype when 'p' then 'PK' when 'f' then 'FK' else 'UK' end
          from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'f', 'u')
            and a.attnum = any (k.conkey) order by 1 desc) as keys
      from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and not c.relispartition and c.relname <> 'flyway_schema_history'
        and a.attnum > 0 and not a.attisdropped and a.attname <> 'company_id'
      order by c.relname, a.attnum
      """;
  private static final String REFERENCES =
      """
      select c.relname, k.conname, t.relname as target,
        exists (select from pg_attribute a where a.attrelid = c.oid and a.attnum = any (k.conkey)
          and not a.attnotnull) as optional,
        exists (select from pg_constraint u where u.conrelid = c.oid and u.contype in ('p', 'u')
          and u.conkey <@ k.conkey) as one
      from pg_constraint k join pg_class c on c.oid = k.conrelid
      join pg_class t on t.oid = k.confrelid
      where k.contype = 'f' and k.conparentid = 0 and not c.relispartition
        and c.relnamespace = 'public'::regnamespace
      order by c.relname, k.conname
      """;

  /** By name. */
  Map<String, Drawn> tables() throws SQLException {
    var references = references();
    var tables = new LinkedHashMap<String, Drawn>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(COLUMNS)) {
      while (rows.next()) {
        var name = rows.getString(1);
        tables
            .computeIfAbsent(
                name,
                fresh ->
                    new Drawn(fresh, new ArrayList<>(), references.getOrDefault(fresh, List.of())))
            .columns()
            .add(new Drawn.Column(rows.getString(2), shortType(rows.getString(3)), keys(rows)));
      }
    }
    return tables;
  }

  private static List<String> keys(java.sql.ResultSet row) throws SQLException {
    return Arrays.asList((String[]) row.getArray(4).getArray());
  }

  private Map<String, List<Drawn.Reference>> references() throws SQLException {
    var references = new LinkedHashMap<String, List<Drawn.Reference>>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(REFERENCES)) {
      while (rows.next()) {
        references
            .computeIfAbsent(rows.getString(1), table -> new ArrayList<>())
            .add(
                new Drawn.Reference(
                    rows.getString(2), rows.getString(3), rows.getBoolean(4), rows.getBoolean(5)));
      }
    }
    return references;
  }

  // One word, as Mermaid wants it.
  private static String shortType(String type) {
    return type.replace("timestamp with time zone", "timestamptz")
        .replace("timestamp without time zone", "timestamp")
        .replace("time without time zone", "time")
        .replace("character varying", "varchar")
        .replace("double precision", "float8")
        .replace("\"", "")
        .replace(' ', '_');
  }
}
