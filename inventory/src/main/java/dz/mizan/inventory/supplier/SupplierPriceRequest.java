package dz.mizan.inventory.supplier;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A price that a supplier asks.
 *
 * @param unit the product's base unit or one of its other units; the base unit if missing
 * @param price dinars HT per unit, at most four decimals
 * @param minQuantity the smallest quantity that can be ordered at this price, in the unit
 * @param validUntil the last day; open if missing
 * @param preferred taken before a cheaper one where purchases are proposed
 */
public record SupplierPriceRequest(
    @NotNull UUID productId,
    @Schema(examples = "OLV-1L") @Size(max = 64) @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*")
        @Nullable String supplierSku,
    @Schema(examples = "LITRE") @Size(min = 1, max = 32) @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*")
        @Nullable String unit,
    @Schema(examples = "420.50", type = SchemaType.STRING)
        @NotNull
        @DecimalMin("0")
        @Digits(integer = 9, fraction = 4)
        BigDecimal price,
    @Schema(examples = "10", type = SchemaType.STRING)
        @DecimalMin("0")
        @Digits(integer = 9, fraction = 3)
        @Nullable BigDecimal minQuantity,
    @Schema(examples = "2026-11-26", description = "Today if missing")
        @Nullable LocalDate validFrom,
    @Schema(examples = "2026-12-31") @Nullable LocalDate validUntil,
    @Schema(examples = "false") @Nullable Boolean preferred) {}
