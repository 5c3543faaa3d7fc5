package dz.mizan.inventory.purchasing;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A limit to set.
 *
 * @param maxAmount dinars TTC, at most two decimals
 */
public record ApprovalLimitRequest(
    @Schema(examples = "500000.00", type = SchemaType.STRING)
        @NotNull
        @DecimalMin("0")
        @Digits(integer = 13, fraction = 2)
        BigDecimal maxAmount) {}
