package dz.mizan.accounting.credit;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A customer's limit and terms as they shall be.
 *
 * @param creditLimit none if missing; 0 for cash only
 */
@Schema(name = "CustomerCreditRequest")
record CreditRequest(
    @Schema(type = SchemaType.STRING, examples = "500000.00")
        @PositiveOrZero
        @DecimalMax("999999999999999.99")
        @Digits(integer = 15, fraction = 2)
        @Nullable BigDecimal creditLimit,
    @Schema(examples = "30", description = "From the invoice to its payment")
        @NotNull
        @Min(0)
        @Max(365)
        Integer paymentTermsDays) {}
