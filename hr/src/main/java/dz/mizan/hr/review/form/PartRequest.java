package dz.mizan.hr.review.form;

import dz.mizan.hr.review.ReviewLimits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All that somebody writes; what was there before goes. */
@Schema(name = "ReviewPartRequest")
record PartRequest(
    @NotNull @Size(max = 60) List<@NotNull @Valid Answer> answers,
    @Schema(examples = "Une bonne année")
        @Size(min = 1, max = 8000)
        @Pattern(regexp = ReviewLimits.LINES)
        @Nullable String comment) {}
