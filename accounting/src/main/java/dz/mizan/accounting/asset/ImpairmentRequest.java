package dz.mizan.accounting.asset;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A loss of value beyond depreciation (SCF 112-5: the recoverable amount is below the net value).
 */
@Schema(name = "AssetImpairmentRequest")
record ImpairmentRequest(
    @Schema(examples = "2026-12-31", description = "Of its month depreciation stays as it is")
        @NotNull
        LocalDate on,
    @Schema(type = SchemaType.STRING, examples = "350000.00")
        @NotNull
        @Positive
        @DecimalMax(AssetTexts.LARGEST)
        @Digits(integer = AssetTexts.INTEGER_DIGITS, fraction = 2)
        BigDecimal amount,
    @Schema(examples = "Expertise du 20/12/2026")
        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = AssetTexts.LINE, message = AssetTexts.NO_CONTROL)
        String reason) {}
