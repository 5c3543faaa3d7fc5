package dz.mizan.inventory.product;

import dz.mizan.inventory.settings.ValuationMethod;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A product to create, a draft.
 *
 * @param kind goods if missing
 * @param tracking none if missing; services have none
 * @param valuation the company's default if missing
 * @param tvaCode normal if missing
 * @param shelfLifeDays from receipt to expiry, where goods expire
 * @param units others than {@code unit}, which is the one that stock is counted in
 * @param pictures in the order of showing
 * @param attributes values by the attribute's code, all as text
 */
public record NewProduct(
    @Schema(examples = "HO-1L") @NotBlank @Size(max = 64) @Pattern(regexp = Names.TEXT) String sku,
    @NotNull @Valid Names names,
    @Schema(examples = "LITRE") @NotNull Unit unit,
    @Schema(examples = "GOODS") @Nullable ProductKind kind,
    @Schema(examples = "LOT") @Nullable Tracking tracking,
    @Schema(examples = "CMUP") @Nullable ValuationMethod valuation,
    @Schema(examples = "NORMAL") @Nullable TvaCode tvaCode,
    @Nullable UUID categoryId,
    @Valid @Nullable Texts description,
    @Schema(examples = "540") @Min(1) @Max(36_500) @Nullable Integer shelfLifeDays,
    @Size(max = 20) @Nullable List<@NotNull @Valid UnitFactor> units,
    @Size(max = 20) @Nullable List<@NotNull @Valid Barcode> barcodes,
    @Size(max = 20) @Nullable List<@NotNull @Valid Picture> pictures,
    @Schema(examples = "{\"colour\":\"green\",\"organic\":\"true\"}") @Size(max = 50)
        @Nullable
            Map<
                @Pattern(regexp = "[a-z][a-z0-9-]{0,31}") String,
                @NotNull @Size(max = 500) @Pattern(regexp = Names.TEXT) String>
            attributes) {

  /** A product with nothing but what it needs. */
  NewProduct(String sku, Names names, Unit unit) {
    this(sku, names, unit, null, null, null, null, null, null, null, null, null, null, null);
  }
}
