package dz.mizan.inventory.reservation;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Goods to be promised.
 *
 * @param warehouseId the default warehouse if missing
 * @param quantity in the product's base unit, at most three decimals
 * @param partialAllowed take what there is, if that is less, but not nothing
 * @param expiresAt within a year from now
 * @param minutes from now, instead of expiresAt; the company's setting if neither is said
 * @param reference what it is for
 */
public record NewReservation(
    @NotNull UUID productId,
    @Nullable UUID warehouseId,
    @Schema(examples = "12", type = SchemaType.STRING)
        @NotNull
        @Positive
        @Digits(integer = 9, fraction = 3)
        BigDecimal quantity,
    @Schema(examples = "false") @Nullable Boolean partialAllowed,
    @Schema(examples = "2026-12-01T12:00:00Z") @Nullable OffsetDateTime expiresAt,
    @Schema(examples = "60") @Min(1) @Max(525_600) @Nullable Integer minutes,
    @Schema(examples = "Devis 2026-118") @Size(max = 64) @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*")
        @Nullable String reference) {}
