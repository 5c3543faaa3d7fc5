package dz.mizan.accounting.credit.interest;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * For whom interest is charged, until when.
 *
 * @param until the last day, inclusive; today if missing
 * @param rate percent a year; that of the settings if missing
 */
@Schema(name = "LateInterestRequest")
record InterestRequest(
    @NotNull UUID customerId,
    @Schema(examples = "2026-11-30") @Nullable LocalDate until,
    @Schema(type = SchemaType.STRING, examples = "8.00")
        @Positive
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 4)
        @Nullable BigDecimal rate) {}
