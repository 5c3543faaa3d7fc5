package dz.mizan.hr.pay.component.structure;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A set of components.
 *
 * @param version counts changes; also the ETag
 */
@RegisterForReflection
@Schema(name = "PayStructure")
record StructureView(
    UUID id,
    @Schema(examples = "DRIVERS") String code,
    @Schema(examples = "Chauffeurs") String name,
    boolean usual,
    boolean active,
    List<Line> lines,
    long version) {

  /** A component of it. */
  @RegisterForReflection
  @Schema(name = "PayStructureLine")
  record Line(
      @Schema(examples = "BASKET") String component,
      @Schema(type = SchemaType.STRING, examples = "6000.00") @JsonFormat(shape = Shape.STRING)
          @Nullable BigDecimal value) {}

  /** From rows of structures with their lines, those of a structure together. */
  static List<StructureView> of(Iterable<Row> rows) {
    var all = new ArrayList<StructureView>();
    for (var row : rows) {
      var id = row.getUUID("id");
      if (all.isEmpty() || !all.getLast().id().equals(id)) {
        all.add(
            new StructureView(
                id,
                row.getString("code"),
                row.getString("name"),
                row.getBoolean("is_usual"),
                row.getBoolean("is_active"),
                new ArrayList<>(),
                row.getLong("version")));
      }
      if (row.getString("component") != null) {
        all.getLast().lines().add(new Line(row.getString("component"), row.getBigDecimal("value")));
      }
    }
    return all;
  }
}
