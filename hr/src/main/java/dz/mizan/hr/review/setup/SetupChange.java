package dz.mizan.hr.review.setup;

import dz.mizan.hr.review.ReviewLimits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What may change about a scale or a template.
 *
 * @param isArchived no longer for new cycles; those that have it go on
 */
@Schema(name = "ReviewSetupChange")
record SetupChange(
    @Schema(examples = "Annuel, cadres")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = ReviewLimits.TEXT)
        String name,
    @Schema(examples = "false") boolean isArchived) {}
