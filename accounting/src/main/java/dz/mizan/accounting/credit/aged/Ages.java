package dz.mizan.accounting.credit.aged;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Amounts by how many days they are overdue.
 *
 * @param unallocated payments, advances and credit notes that settle nothing yet, below zero
 * @param total of all of them
 */
@RegisterForReflection
@Schema(name = "Ages")
record Ages(
    @Schema(type = SchemaType.STRING, examples = "119000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal notDue,
    @Schema(type = SchemaType.STRING, examples = "0.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal days1To30,
    @Schema(type = SchemaType.STRING, examples = "0.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal days31To60,
    @Schema(type = SchemaType.STRING, examples = "0.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal days61To90,
    @Schema(type = SchemaType.STRING, examples = "0.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal over90,
    @Schema(type = SchemaType.STRING, examples = "-5000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal unallocated,
    @Schema(type = SchemaType.STRING, examples = "114000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal total) {

  static Ages of(Row row) {
    return new Ages(
        amount(row, "not_due"),
        amount(row, "to_30"),
        amount(row, "to_60"),
        amount(row, "to_90"),
        amount(row, "over_90"),
        amount(row, "unallocated"),
        amount(row, "total"));
  }

  private static BigDecimal amount(Row row, String column) {
    var amount = row.getBigDecimal(column);
    return (amount == null ? BigDecimal.ZERO : amount).setScale(2);
  }
}
