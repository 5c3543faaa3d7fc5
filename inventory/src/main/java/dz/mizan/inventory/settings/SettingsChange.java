package dz.mizan.inventory.settings;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The settings as they shall be; all of them, {@link InventorySettings} explains each. */
public record SettingsChange(
    @NotNull Boolean storefrontEnabled,
    @NotNull ValuationMethod defaultValuation,
    @Schema(type = SchemaType.STRING, examples = "5")
        @NotNull
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 2)
        BigDecimal overReceiptTolerancePercent,
    @Schema(examples = "1440") @NotNull @Min(1) @Max(525_600) Integer reservationMinutes,
    @Schema(type = SchemaType.STRING, examples = "10")
        @NotNull
        @DecimalMin("0")
        @DecimalMax("500")
        @Digits(integer = 3, fraction = 2)
        BigDecimal lowStockHysteresisPercent,
    @Schema(examples = "2026-10-31") @Nullable LocalDate stockLockDate,
    @Schema(examples = "30") @NotNull @Min(0) @Max(3650) Integer expiryAlertDays,
    @Schema(type = SchemaType.STRING, examples = "5") @NotNull BigDecimal cashRounding,
    @NotNull Boolean pricesIncludeTva,
    @NotNull Boolean forbidSelfApproval) {}
