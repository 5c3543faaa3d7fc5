package dz.mizan.local.test;

import java.util.List;
import java.util.Set;

/**
 * What must hold of every service's schema, so that companies are isolated by the database and the
 * schema can be sharded by company. Each rule returns what breaks it; empty is good.
 */
public final class SchemaRules {
  private static final String TABLES =
      """
      select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'flyway_schema_history'
      """;

  private final Sql sql;
  private final String global;

  /**
   * @param global the tables that belong to no company
   */
  public SchemaRules(Sql sql, Set<String> global) {
    this.sql = sql;
    this.global = String.join(",", global);
  }

  /** Tables of companies: an empty answer means that the rules below hold of nothing. */
  public List<String> companyTables() {
    return names(TABLES + " and c.relname <> all (string_to_array(?, ','))", global);
  }

  /** Every table of companies forces row-level security, also on its owner. */
  public List<String> tablesWithoutForcedRowSecurity() {
    return names(
        TABLES
            + " and c.relname <> all (string_to_array(?, ','))"
            + " and not (c.relrowsecurity and c.relforcerowsecurity)",
        global);
  }

  /** No table has statistics of which companies it is about; see ADR 37. */
  public List<String> tablesPlannedForCertainCompanies() {
    return names(
        TABLES
            + " and c.relname <> all (string_to_array(?, ','))"
            + " and (exists (select from pg_attribute a where a.attrelid = c.oid"
            + " and a.attname = 'company_id' and a.attstattarget is distinct from 0)"
            + " or exists (select from pg_stats s where s.schemaname = n.nspname"
            + " and s.tablename = c.relname and s.attname = 'company_id'))",
        global);
  }

  /** Every unique key begins with the company. */
  public List<String> uniqueKeysNotLedByCompany() {
    return names(
        """
        select i.indexrelid::regclass::text from pg_index i
        join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
        where n.nspname = 'public' and i.indisunique and c.relname <> 'flyway_schema_history'
          and c.relname <> all (string_to_array(?, ',')) and a.attname <> 'company_id'
        """,
        global);
  }

  /** Every foreign key between tables of companies includes the company. */
  public List<String> foreignKeysWithoutCompany() {
    return names(
        """
        select con.conname from pg_constraint con join pg_class c on c.oid = con.conrelid
        join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and con.contype = 'f'
          and c.relname <> all (string_to_array(?, ','))
          and not exists (select 1 from pg_attribute a where a.attrelid = c.oid
            and a.attnum = any (con.conkey) and a.attname = 'company_id')
        """,
        global);
  }

  /** The service's role owns nothing and cannot bypass row-level security. */
  public List<String> powersOf(String role) {
    return names(
        """
        select 'owns ' || c.relname from pg_class c join pg_roles r on r.oid = c.relowner
        where r.rolname = ?
        union all
        select 'may bypass' from pg_roles where rolname = ? and (rolbypassrls or rolsuper)
        """,
        role,
        role);
  }

  private List<String> names(String query, Object... parameters) {
    return sql.rows(query, parameters).stream()
        .map(row -> String.valueOf(row.values().iterator().next()))
        .toList();
  }
}
