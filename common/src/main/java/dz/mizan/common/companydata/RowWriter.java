package dz.mizan.common.companydata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Writes the rows of one table, as PostgreSQL does, with the opened columns added. Counts them. */
final class RowWriter {
  private static final Logger LOG = Logger.getLogger(RowWriter.class);

  private final UUID companyId;
  private final ExportedTable table;
  private final ObjectMapper json;
  private long rows;
  private long unreadable;

  RowWriter(UUID companyId, ExportedTable table, ObjectMapper json) {
    this.companyId = companyId;
    this.table = table;
    this.json = json;
  }

  void write(Row row, StringBuilder lines) {
    rows++;
    lines.append("{\"table\":\"").append(table.name()).append("\",\"row\":");
    var written = row.getString("row");
    if (table.opened().isEmpty()) {
      lines.append(written);
    } else {
      lines.append(written, 0, written.length() - 1);
      for (int i = 0; i < table.opened().size(); i++) {
        lines.append(written.length() > 2 || i > 0 ? "," : "");
        append(row, i, lines);
      }
      lines.append('}');
    }
    lines.append("}\n");
  }

  long rows() {
    return rows;
  }

  long unreadable() {
    return unreadable;
  }

  private void append(Row row, int number, StringBuilder lines) {
    var column = table.opened().get(number);
    var stored = row.getString(ExportedTable.alias(number));
    lines.append(text(column.column())).append(':');
    try {
      lines.append(
          stored == null ? "null" : text(column.open(companyId, row.getUUID("id"), stored)));
    } catch (IllegalStateException e) {
      LOG.errorf(
          "%s.%s of %s: %s", table.name(), column.column(), row.getUUID("id"), e.getMessage());
      unreadable++;
      lines.append("null");
    }
  }

  private String text(String value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("value cannot be written", e);
    }
  }
}
