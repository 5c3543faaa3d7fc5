package dz.mizan.local.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads from PostgreSQL's catalogue what matters when tables are spread by company. */
record ShardedSchema(Connection connection) {
  /** With the tables that others refer to before those. */
  private static final String TABLES =
      """
      with recursive tables as (
        select oid, relname from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
          and not relispartition
      ), reference as (
        select distinct conrelid as child, confrelid as parent from pg_constraint
        where contype = 'f' and conrelid <> confrelid
      ), ranked (oid, rank) as (
        select oid, 0 from tables
        union all
        select child, rank + 1 from ranked join reference on parent = oid where rank < 100
      )
      select t.relname from tables t join ranked r using (oid)
      group by t.relname order by max(r.rank), t.relname
      """;

  // Of an exclusion the company has to be compared by equality.
  private static final String KEYS =
      """
      select i.indexrelid::regclass::text, c.relname, exists (
        select from generate_subscripts(i.indkey, 1) as at
        join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[at]
        left join pg_constraint k on k.conindid = i.indexrelid and k.contype = 'x'
        left join pg_operator o on o.oid = k.conexclop[at + 1]
        where at < i.indnkeyatts and a.attname = 'company_id' and coalesce(o.oprname, '=') = '=')
      from pg_index i join pg_class c on c.oid = i.indrelid
      where c.relnamespace = 'public'::regnamespace and (i.indisunique or i.indisexclusion)
      order by 1
      """;
  private static final String REFERENCES =
      """
      select k.conname, c.relname, t.relname, exists (
        select from generate_subscripts(k.conkey, 1) as at
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[at]
        join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[at]
        where a.attname = 'company_id' and b.attname = 'company_id'),
        k.confdeltype::text, k.confupdtype::text
      from pg_constraint k join pg_class c on c.oid = k.conrelid
      join pg_class t on t.oid = k.confrelid
      where k.contype = 'f' and c.relnamespace = 'public'::regnamespace
      order by 1, 2
      """;
  private static final String WITHOUT_COMPANY =
      """
      select c.relname from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and not exists (select from pg_attribute a where a.attrelid = c.oid
          and a.attname = 'company_id' and a.attnotnull and a.atttypid = 'uuid'::regtype)
      order by 1
      """;
  // A column may have its sequence as an identity or by its default.
  private static final String NUMBERED =
      """
      select c.relname, a.attname, format_type(a.atttypid, a.atttypmod)
      from pg_attribute a join pg_class c on c.oid = a.attrelid
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0
        and (a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) like 'nextval(%')
      order by 1, 2
      """;

  /** A unique index or an exclusion. */
  record Key(String name, String table, boolean hasCompany) {}

  /**
   * A foreign key.
   *
   * @param hasCompany whether the company of a row is that of the row it refers to
   */
  record Reference(
      String name, String from, String to, boolean hasCompany, String onDelete, String onUpdate) {}

  /** A column that takes its numbers from a sequence. */
  record Numbered(String table, String column, String type) {}

  List<String> tables() throws SQLException {
    return rows(TABLES).stream().map(row -> row[0]).toList();
  }

  List<Key> keys() throws SQLException {
    return rows(KEYS).stream().map(row -> new Key(row[0], row[1], row[2].equals("t"))).toList();
  }

  List<Reference> references() throws SQLException {
    return rows(REFERENCES).stream()
        .map(row -> new Reference(row[0], row[1], row[2], row[3].equals("t"), row[4], row[5]))
        .toList();
  }

  /** Tables that lack the column by which they would be spread. */
  List<String> withoutCompany() throws SQLException {
    return rows(WITHOUT_COMPANY).stream().map(row -> row[0]).toList();
  }

  List<Numbered> numbered() throws SQLException {
    return rows(NUMBERED).stream().map(row -> new Numbered(row[0], row[1], row[2])).toList();
  }

  private List<String[]> rows(String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var found = new ArrayList<String[]>();
      while (rows.next()) {
        var row = new String[rows.getMetaData().getColumnCount()];
        for (int i = 0; i < row.length; i++) {
          row[i] = rows.getString(i + 1);
        }
        found.add(row);
      }
      return found;
    }
  }
}
