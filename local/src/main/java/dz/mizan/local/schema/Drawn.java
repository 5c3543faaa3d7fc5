package dz.mizan.local.schema;

import java.util.List;

/** What a diagram shows of a table. */
record Drawn(String table, List<Column> columns, List<Reference> references) {

  /**
   * @param keys {@code PK}, {@code FK}, {@code UK} as far as they apply
   */
  record Column(String name, String type, List<String> keys) {}

  /**
   * A foreign key.
   *
   * @param isOptional whether a row may refer to nothing
   * @param isOne whether at most one row refers to each
   */
  record Reference(String name, String to, boolean isOptional, boolean isOne) {}
}
