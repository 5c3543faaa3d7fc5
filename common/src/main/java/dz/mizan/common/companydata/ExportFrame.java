package dz.mizan.common.companydata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.companydata.ExportCatalogue.Excluded;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The lines of an export that are no rows. */
final class ExportFrame {
  private final ObjectMapper json;

  ExportFrame(ObjectMapper json) {
    this.json = json;
  }

  /** The first line. */
  @RegisterForReflection
  record Header(
      String service,
      UUID companyId,
      String schemaVersion,
      Instant exportedAt,
      List<Excluded> excluded) {}

  /** The last line. */
  @RegisterForReflection
  record Trailer(long rows, List<Written> tables) {}

  /**
   * How much of a table was written.
   *
   * @param unreadable encrypted values whose key is lost; exported as null
   */
  @RegisterForReflection
  record Written(String table, long rows, long unreadable) {}

  /** {@code {"<name>":{…}}} */
  String line(String name, Record contents) {
    try {
      return json.writeValueAsString(Map.of(name, contents)) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("export cannot be written", e);
    }
  }
}
