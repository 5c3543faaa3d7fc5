package dz.mizan.inventory.count;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody has counted; all of it is noted or nothing. */
public record NewRecords(@NotNull @Size(min = 1, max = 500) List<@NotNull @Valid Item> records) {

  /**
   * A quantity of one product, in one lot and place where they are told apart. Names a line of the
   * count, or a product by exactly one of its id, SKU and barcode.
   *
   * @param barcode as printed: 8, 12, 13 or 14 digits
   * @param lotNumber the lot's or serial number; a new one is made
   * @param expiresOn of a lot that is new
   * @param locationId in the warehouse that is counted
   * @param quantity in the product's base unit, at most three decimals, not negative
   * @param add adds to what the same caller had counted of it in this pass, instead of replacing it
   */
  public record Item(
      @Nullable UUID lineId,
      @Nullable UUID productId,
      @Schema(examples = "HO-1L") @Size(min = 1, max = 64) @Pattern(regexp = NewCount.TEXT)
          @Nullable String sku,
      @Schema(examples = "6130234001235") @Pattern(regexp = "[0-9]{8}|[0-9]{12,14}")
          @Nullable String barcode,
      @Nullable UUID lotId,
      @Schema(examples = "L-2026-118") @Size(min = 1, max = 64) @Pattern(regexp = NewCount.TEXT)
          @Nullable String lotNumber,
      @Nullable LocalDate expiresOn,
      @Nullable UUID locationId,
      @Schema(examples = "12", type = SchemaType.STRING)
          @NotNull
          @PositiveOrZero
          @Digits(integer = 9, fraction = 3)
          BigDecimal quantity,
      @Nullable Boolean add) {

    @AssertTrue(message = "name exactly one of lineId, productId, sku and barcode")
    @Schema(hidden = true)
    boolean isNamedOnce() {
      return Stream.of(lineId, productId, sku, barcode).filter(x -> x != null).count() == 1;
    }

    @AssertTrue(message = "a line says lot and location itself")
    @Schema(hidden = true)
    boolean isPlacedOnce() {
      return lineId == null || lotId == null && lotNumber == null && locationId == null;
    }
  }
}
