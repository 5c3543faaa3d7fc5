package dz.mizan.common.companydata;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as it is exported.
 *
 * @param columns written as they are
 * @param opened written in clear
 */
record ExportedTable(String name, List<String> columns, List<EncryptedColumn> opened) {

  /** Where to fetch from. */
  static final String CURSOR = "exported";

  /** How an opened column is called in the cursor, by its number. */
  static String alias(int number) {
    return "opened_" + number;
  }

  /** The columns as one JSON text to the letter, with the stored values of what is to be opened. */
  String declare() {
    var sql = new StringBuilder("declare " + CURSOR + " no scroll cursor for select (select ");
    sql.append("row_to_json(r) from (select ")
        .append(
            columns.stream().map(column -> "t." + quote(column)).collect(Collectors.joining(", ")))
        .append(") as r)::text as row");
    for (int i = 0; i < opened.size(); i++) {
      sql.append(", t.").append(quote(opened.get(i).column())).append(" as ").append(alias(i));
    }
    if (!opened.isEmpty()) {
      sql.append(", t.id");
    }
    return sql.append(" from ").append(quote(name)).append(" as t").toString();
  }

  private static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
