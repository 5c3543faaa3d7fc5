package dz.mizan.hr.review.form;

import dz.mizan.hr.review.ReviewLimits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the employee says in the end; needed where he does not agree. */
@Schema(name = "ReviewSignOffRequest")
record SignOffRequest(
    @Schema(examples = "true") @NotNull Boolean agrees,
    @Schema(examples = "Merci pour l'échange")
        @Size(min = 1, max = 4000)
        @Pattern(regexp = ReviewLimits.LINES)
        @Nullable String comment) {}
