package dz.mizan.accounting.tva;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rate that the company sets.
 *
 * @param code NORMAL or REDUCED; what is exempt stays so
 * @param percent at most two decimals
 */
public record NewTvaRate(
    @Schema(examples = "NORMAL") @NotNull TvaCode code,
    @Schema(examples = "2027-01-01") @NotNull LocalDate validFrom,
    @Schema(examples = "19.00", type = SchemaType.STRING)
        @NotNull
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 2)
        BigDecimal percent) {}
