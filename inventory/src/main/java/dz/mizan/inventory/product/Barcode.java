package dz.mizan.inventory.product;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A barcode of a product: EAN-8, UPC-A, EAN-13 or GTIN-14 with its check digit.
 *
 * @param unit one of the product's alternative units, if that is what carries it; else the base
 *     unit
 */
@RegisterForReflection
public record Barcode(
    @Schema(examples = "6130001000014") @NotNull @Pattern(regexp = "[0-9]{8}|[0-9]{12,14}")
        String code,
    @Schema(examples = "BOX") @Pattern(regexp = UnitFactor.CODE) @Nullable String unit) {

  /** Two codes with the same fourteen digits are the same article. */
  String gtin() {
    return gtin(code);
  }

  static String gtin(String code) {
    return "0".repeat(Math.max(0, 14 - code.length())) + code;
  }

  /** Weights 3 and 1 from the right, the check digit included (GS1 General Specifications, 7.9). */
  boolean hasRightCheckDigit() {
    var sum = 0;
    for (var i = 0; i < code.length(); i++) {
      var digit = code.charAt(code.length() - 1 - i) - '0';
      sum += i % 2 == 0 ? digit : 3 * digit;
    }
    return sum % 10 == 0;
  }
}
