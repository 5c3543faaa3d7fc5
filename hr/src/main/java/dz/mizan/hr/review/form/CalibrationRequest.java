package dz.mizan.hr.review.form;

import dz.mizan.hr.review.ReviewLimits;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another score, as a session decided. */
@Schema(name = "ReviewCalibrationRequest")
record CalibrationRequest(
    @NotNull UUID sessionId,
    @Schema(examples = "3.5")
        @NotNull
        @DecimalMin("0")
        @DecimalMax("99")
        @Digits(integer = 2, fraction = 2)
        BigDecimal score,
    @Schema(examples = "Au niveau des autres chefs d'atelier")
        @NotBlank
        @Size(min = 3, max = 1000)
        @Pattern(regexp = ReviewLimits.TEXT)
        String reason) {}
