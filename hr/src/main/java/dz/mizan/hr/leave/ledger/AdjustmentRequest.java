package dz.mizan.hr.leave.ledger;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Days given or taken by hand, such as those brought along from before.
 *
 * @param year reference year by the one in which it begins
 * @param days not zero
 */
@Schema(name = "LeaveAdjustmentRequest")
record AdjustmentRequest(
    @NotNull UUID employeeId,
    @NotNull UUID typeId,
    @Schema(examples = "2025") @Min(1950) @Max(2099) int year,
    @Schema(examples = "12.5")
        @NotNull
        @DecimalMin("-366")
        @DecimalMax("366")
        @Digits(integer = 3, fraction = 2)
        BigDecimal days,
    @Schema(examples = "Solde au 30 juin 2026 repris de l'ancien registre")
        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*")
        String reason) {}
