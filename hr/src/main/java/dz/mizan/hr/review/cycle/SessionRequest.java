package dz.mizan.hr.review.cycle;

import dz.mizan.hr.review.ReviewLimits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A session in which scores are compared. */
@Schema(name = "CalibrationSessionRequest")
record SessionRequest(
    @Schema(examples = "2027-01-25") @NotNull LocalDate heldOn,
    @Schema(examples = "DRH, directeur de production, chefs d'atelier")
        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = ReviewLimits.TEXT)
        String participants,
    @Size(min = 1, max = 4000) @Pattern(regexp = ReviewLimits.LINES) @Nullable String note) {}
