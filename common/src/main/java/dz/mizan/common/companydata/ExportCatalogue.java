package dz.mizan.common.companydata;

import io.quarkus.arc.All;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What of a company is exported: every table under row-level security, whatever feature it belongs
 * to, but for what is named here with a reason.
 */
@ApplicationScoped
class ExportCatalogue {
  private static final String COLUMNS =
      """
      select c.relname::text as name, a.attname::text as column,
        a.atttypid = 'bytea'::regtype as is_bytes,
        has_column_privilege(c.oid, a.attnum, 'select') as is_readable
      from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relforcerowsecurity
        and a.attnum > 0 and not a.attisdropped and a.attname <> 'company_id'
      order by c.relname, a.attnum
      """;

  private static final Map<String, String> TABLES =
      Map.of(
          "inbox", "ids of events taken in, without content",
          "outbox", "messages on their way; what they tell is in the other tables",
          "idempotency_key", "answers kept for a day, to repeat them",
          "audit_seal", "worth something only to the service, which has the key",
          "credential_change", "times at which tokens became void",
          "prepared_company", "that this service knows the company",
          "product_term", "the words of products, made from their names",
          "term_gram", "pieces of those words",
          "job", "when this service does by itself what",
          "storefront_change", "counts changes, so that stored answers are known to be old");

  // Better one harmless column too few than one hash too many; the header names them.
  private static final Pattern SECRET =
      Pattern.compile(
          "(.*_)?(hash|hashes|password|secret|secrets|token|tokens|key|keys|mac|salt|challenge"
              + "|recovery|index)(_.*)?");

  private final List<EncryptedColumn> encrypted;

  ExportCatalogue(@All List<EncryptedColumn> encrypted) {
    this.encrypted = encrypted;
  }

  /** What is not exported, and why. */
  @RegisterForReflection
  record Excluded(String table, @Nullable String column, String reason) {}

  /** What is exported and what is not. */
  record Selection(List<ExportedTable> tables, List<Excluded> excluded) {}

  Uni<Selection> read(SqlConnection connection) {
    return connection.query(COLUMNS).execute().map(this::select);
  }

  private Selection select(Iterable<Row> columns) {
    var tables = new LinkedHashMap<String, ExportedTable>();
    var excluded = new ArrayList<Excluded>();
    for (var row : columns) {
      var table = row.getString("name");
      var reason = TABLES.get(table);
      if (reason != null) {
        if (excluded.stream().noneMatch(e -> e.table().equals(table))) {
          excluded.add(new Excluded(table, null, reason));
        }
        continue;
      }
      var exported =
          tables.computeIfAbsent(
              table, name -> new ExportedTable(name, new ArrayList<>(), new ArrayList<>()));
      place(row, exported, excluded);
    }
    tables.values().removeIf(table -> table.columns().isEmpty() && table.opened().isEmpty());
    return new Selection(List.copyOf(tables.values()), excluded);
  }

  private void place(Row row, ExportedTable table, List<Excluded> excluded) {
    var column = row.getString("column");
    var opener = opener(table.name(), column);
    if (!row.getBoolean("is_readable")) {
      excluded.add(new Excluded(table.name(), column, "kept by the database alone"));
    } else if (opener.isPresent()) {
      table.opened().add(opener.get());
    } else if (row.getBoolean("is_bytes") || SECRET.matcher(column).matches()) {
      excluded.add(new Excluded(table.name(), column, "a secret, or looks like one"));
    } else {
      table.columns().add(column);
    }
  }

  private Optional<EncryptedColumn> opener(String table, String column) {
    return encrypted.stream()
        .filter(e -> e.table().equals(table) && e.column().equals(column))
        .findFirst();
  }
}
