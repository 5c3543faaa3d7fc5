package dz.mizan.common.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How exported entries are written, one to a line, in UTF-8. */
enum AuditFormat {
  /** RFC 4180, with a line of names; every field between quotes. */
  CSV("text/csv;charset=UTF-8;header=present") {
    @Override
    String head() {
      return line(
          List.of(
              "id",
              "at",
              "actor",
              "username",
              "sessionId",
              "address",
              "action",
              "entity",
              "entityId",
              "before",
              "after",
              "traceId"));
    }

    @Override
    String write(AuditEntryView entry, ObjectMapper json) {
      return line(
          java.util.Arrays.asList(
              entry.id(),
              entry.at(),
              entry.actor(),
              entry.username(),
              entry.sessionId(),
              entry.address(),
              entry.action(),
              entry.entity(),
              entry.entityId(),
              entry.before(),
              entry.after(),
              entry.traceId()));
    }
  },

  /** One JSON object to a line, as in the list. */
  JSONL("application/x-ndjson") {
    @Override
    String head() {
      return "";
    }

    @Override
    String write(AuditEntryView entry, ObjectMapper json) {
      try {
        return json.writeValueAsString(entry) + "\n";
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("audit entry cannot be written", e);
      }
    }
  };

  /** By which spreadsheets know a formula; tab and line ends hide it from the eye. */
  private static final String STARTS_FORMULA = "=+-@\t\r\n＝＋－＠";

  private final String mediaType;

  AuditFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  /** What comes before the first entry. */
  abstract String head();

  abstract String write(AuditEntryView entry, ObjectMapper json);

  private static String line(List<? extends @Nullable Object> values) {
    return values.stream().map(AuditFormat::field).collect(Collectors.joining(",", "", "\r\n"));
  }

  // An apostrophe in front of what a spreadsheet would take for a formula and run.
  private static String field(@Nullable Object value) {
    var text = value == null ? "" : value.toString();
    boolean isFormula = !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0;
    return '"' + (isFormula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
