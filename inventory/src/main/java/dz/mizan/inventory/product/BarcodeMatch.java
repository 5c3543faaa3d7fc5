package dz.mizan.inventory.product;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a barcode stands on.
 *
 * @param code as it is kept
 * @param unit the unit that carries it
 * @param factor how many base units that is
 */
public record BarcodeMatch(
    @Schema(examples = "6130001000014") String code,
    @Schema(examples = "BOX") String unit,
    @Schema(examples = "12", type = SchemaType.STRING) @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal factor,
    ProductView product) {

  /** The product has the code, as its rows say. */
  static BarcodeMatch of(ProductView product, String gtin) {
    var barcode =
        product.barcodes().stream().filter(b -> b.gtin().equals(gtin)).findFirst().orElseThrow();
    var factor =
        product.units().stream()
            .filter(unit -> unit.unit().equals(barcode.unit()))
            .map(UnitFactor::factor)
            .findFirst()
            .orElse(BigDecimal.ONE);
    return new BarcodeMatch(
        barcode.code(),
        barcode.unit() == null ? product.unit().name() : barcode.unit(),
        factor,
        product);
  }
}
