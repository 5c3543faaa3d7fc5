package dz.mizan.accounting.asset.register;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the assets of a category come to in the table of a year. */
@RegisterForReflection
@Schema(name = "AssetRegisterTotal")
record RegisterTotal(
    @Schema(examples = "TRANSPORT") String category,
    RegisterLine.Movement cost,
    RegisterLine.Movement depreciation,
    @Schema(type = SchemaType.STRING, examples = "0.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal impaired,
    @Schema(type = SchemaType.STRING, examples = "4133333.33") @JsonFormat(shape = Shape.STRING)
        BigDecimal netBookValue) {

  static RegisterTotal of(Row row) {
    var cost = RegisterLine.Movement.of(row, "cost");
    var depreciation = RegisterLine.Movement.of(row, "depreciation");
    var impaired = row.getBigDecimal("impaired");
    return new RegisterTotal(
        row.getString("category"),
        cost,
        depreciation,
        impaired,
        cost.closing().subtract(depreciation.closing()).subtract(impaired));
  }
}
