package dz.mizan.accounting.axis;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One cost centre or project.
 *
 * @param active false once it is closed
 */
@RegisterForReflection
@Schema(name = "AnalyticCode")
record AxisCode(
    @Schema(examples = "ATELIER") String code,
    @Schema(examples = "Atelier de Rouiba") String name,
    boolean active,
    @Schema(examples = "1") long version) {
  static final String COLUMNS = "code, name, active, version";

  static AxisCode of(Row row) {
    return new AxisCode(
        row.getString("code"),
        row.getString("name"),
        row.getBoolean("active"),
        row.getLong("version"));
  }
}
