package dz.mizan.inventory.product;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Another unit in which a product is bought or sold.
 *
 * @param unit a unit, or a word of the company's own such as {@code BOX12}
 * @param factor how many base units one of it is, at most six decimals
 */
@RegisterForReflection
public record UnitFactor(
    @Schema(examples = "BOX") @NotNull @Pattern(regexp = CODE) String unit,
    @Schema(examples = "12", type = SchemaType.STRING)
        @NotNull
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("1000000000")
        @Digits(integer = 10, fraction = 6)
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal factor) {
  static final String CODE = "[A-Z][A-Z0-9_-]{0,15}";

  UnitFactor stripped() {
    var plain = factor.stripTrailingZeros();
    return new UnitFactor(unit, plain.scale() < 0 ? plain.setScale(0) : plain);
  }
}
