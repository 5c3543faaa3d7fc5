package dz.mizan.hr.review.form;

import dz.mizan.hr.review.ReviewLimits;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a goal is, in percent. */
@Schema(name = "ReviewProgressRequest")
record ProgressRequest(
    @Schema(examples = "45")
        @NotNull
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 2)
        BigDecimal progress,
    @Schema(examples = "Deux transporteurs sur trois ont signé")
        @Size(min = 1, max = 1000)
        @Pattern(regexp = ReviewLimits.TEXT)
        @Nullable String note) {}
