package dz.mizan.hr.review.form;

import dz.mizan.hr.review.ReviewLimits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why. */
@Schema(name = "ReviewReason")
record ReasonRequest(
    @Schema(examples = "Objectif 2 noté par erreur")
        @NotBlank
        @Size(min = 3, max = 1000)
        @Pattern(regexp = ReviewLimits.TEXT)
        String reason) {}
