package dz.mizan.local.schema;

import dz.mizan.local.server.RepositoryRoot;
import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.ServiceDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page for each service: its tables in groups, as the migrations made them together, each group a
 * Mermaid diagram.
 */
public final class SchemaDiagrams {
  private static final Pattern CREATED =
      Pattern.compile("(?im)^\\s*create table (?:if not exists )?([a-z_0-9]+)");
  private static final String COMMON = "common/src/main/resources/db/common";
  private static final String OF_SERVICE = "%s/src/main/resources/db/migration";

  private SchemaDiagrams() {}

  /** Where the page of that service is. */
  public static Path page(Service service) {
    return RepositoryRoot.find().resolve("docs/schema/" + service.id() + ".md");
  }

  /** What it should say. The database is migrated. */
  public static String draw(ServiceDatabase database) throws SQLException, IOException {
    try (var connection = database.connectAsAdmin()) {
      var tables = new ReadSchema(connection).tables();
      var service = database.service();
      var text = new StringBuilder();
      text.append("# Database of %s\n\n".formatted(service.id()));
      text.append(
          "Drawn from the migrated schema by `docs/schema/draw`; a test compares. Every table of a"
              + " company has\n`company_id` in front of its keys, which is left out here. %d tables.\n"
                  .formatted(tables.size()));
      for (var group : groups(service, tables).entrySet()) {
        text.append("\n## %s\n\n```mermaid\nerDiagram\n".formatted(group.getKey()));
        group.getValue().forEach(table -> entity(table, text));
        group.getValue().forEach(table -> relations(table, text));
        text.append("```\n");
      }
      return text.toString();
    }
  }

  private static void entity(Drawn table, StringBuilder text) {
    text.append("  %s {\n".formatted(table.table()));
    for (var column : table.columns()) {
      var keys = column.keys().isEmpty() ? "" : " " + String.join(", ", column.keys());
      text.append("    %s %s%s\n".formatted(column.type(), column.name(), keys));
    }
    text.append("  }\n");
  }

  private static void relations(Drawn table, StringBuilder text) {
    for (var reference : table.references()) {
      text.append(
          "  %s %s--%s %s : \"%s\"\n"
              .formatted(
                  reference.to(),
                  reference.isOptional() ? "|o" : "||",
                  reference.isOne() ? "o|" : "o{",
                  table.table(),
                  reference.name()));
    }
  }

  /** Titles in the order of the migrations; what no migration names by itself comes last. */
  private static Map<String, List<Drawn>> groups(Service service, Map<String, Drawn> tables)
      throws IOException {
    var groups = new LinkedHashMap<String, List<Drawn>>();
    var left = new TreeSet<>(tables.keySet());
    for (var migration : migrations(service).values()) {
      var found = CREATED.matcher(Files.readString(migration));
      while (found.find()) {
        var table = tables.get(found.group(1));
        if (table != null && left.remove(table.table())) {
          groups.computeIfAbsent(title(migration), group -> new ArrayList<>()).add(table);
        }
      }
    }
    for (var name : left) {
      groups.computeIfAbsent("Others", group -> new ArrayList<>()).add(tables.get(name));
    }
    return groups;
  }

  private static Map<String, Path> migrations(Service service) throws IOException {
    var sorted = new TreeMap<String, Path>();
    for (var folder : List.of(COMMON, OF_SERVICE.formatted(service.id()))) {
      try (Stream<Path> files = Files.list(RepositoryRoot.find().resolve(folder))) {
        files.forEach(file -> sorted.put(file.getFileName().toString(), file));
      }
    }
    return sorted;
  }

  private static String title(Path migration) {
    var words =
        migration.getFileName().toString().replaceAll("^V[0-9]+__|\\.sql$", "").replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
