package dz.mizan.auth.company;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The capital of a company, in dinars. */
public record Capital(
    @Schema(type = SchemaType.STRING, examples = "1000000.00")
        @NotNull
        @DecimalMin("0")
        @Digits(integer = 15, fraction = 2)
        BigDecimal amount,
    @Schema(examples = "DZD") @NotNull @Pattern(regexp = "DZD", message = "DZD") String currency) {}
