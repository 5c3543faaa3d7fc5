package dz.mizan.accounting.asset.register;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import dz.mizan.common.print.sheet.Csv;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An asset in the table of a year.
 *
 * @param cost what it stood there for
 * @param depreciation what was taken off by depreciation
 * @param impaired what was taken off by impairment, at the end
 * @param netBookValue at the end
 */
@RegisterForReflection
@Schema(name = "AssetRegisterLine")
record RegisterLine(
    UUID assetId,
    @Schema(examples = "IM-2026-000001") String number,
    String name,
    @Schema(examples = "TRANSPORT") String category,
    @Schema(examples = "2182") String account,
    LocalDate acquiredOn,
    @Nullable LocalDate disposedOn,
    Movement cost,
    Movement depreciation,
    @Schema(type = SchemaType.STRING, examples = "0.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal impaired,
    @Schema(type = SchemaType.STRING, examples = "4133333.33") @JsonFormat(shape = Shape.STRING)
        BigDecimal netBookValue) {

  /** How an amount came from the beginning of a year to its end. */
  @RegisterForReflection
  @Schema(name = "AssetRegisterMovement")
  record Movement(
      @Schema(type = SchemaType.STRING) @JsonFormat(shape = Shape.STRING) BigDecimal opening,
      @Schema(type = SchemaType.STRING) @JsonFormat(shape = Shape.STRING) BigDecimal increase,
      @Schema(type = SchemaType.STRING) @JsonFormat(shape = Shape.STRING) BigDecimal decrease,
      @Schema(type = SchemaType.STRING) @JsonFormat(shape = Shape.STRING) BigDecimal closing) {

    static Movement of(Row row, String what) {
      var opening = row.getBigDecimal(what + "_opening");
      var increase = row.getBigDecimal(what + "_increase");
      var decrease = row.getBigDecimal(what + "_decrease");
      return new Movement(opening, increase, decrease, opening.add(increase).subtract(decrease));
    }
  }

  static final String CSV_HEAD =
      Csv.line(
          "number",
          "name",
          "category",
          "account",
          "acquiredOn",
          "disposedOn",
          "costOpening",
          "costIncrease",
          "costDecrease",
          "costClosing",
          "depreciationOpening",
          "depreciationIncrease",
          "depreciationDecrease",
          "depreciationClosing",
          "impaired",
          "netBookValue");

  static RegisterLine of(Row row) {
    var cost = Movement.of(row, "cost");
    var depreciation = Movement.of(row, "depreciation");
    var impaired = row.getBigDecimal("impaired");
    return new RegisterLine(
        row.getUUID("id"),
        row.getString("number"),
        row.getString("name"),
        row.getString("category"),
        row.getString("asset_account"),
        row.getLocalDate("acquired_on"),
        row.getLocalDate("disposed_on"),
        cost,
        depreciation,
        impaired,
        cost.closing().subtract(depreciation.closing()).subtract(impaired));
  }

  String csv() {
    return Csv.line(
        number,
        name,
        category,
        account,
        acquiredOn,
        disposedOn,
        cost.opening(),
        cost.increase(),
        cost.decrease(),
        cost.closing(),
        depreciation.opening(),
        depreciation.increase(),
        depreciation.decrease(),
        depreciation.closing(),
        impaired,
        netBookValue);
  }
}
