package dz.mizan.hr.review.cycle;

import dz.mizan.hr.review.ReviewLimits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may change about a cycle that is not closed. */
@Schema(name = "ReviewCycleChange")
record CycleChange(
    @Schema(examples = "Entretiens 2026")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = ReviewLimits.TEXT)
        String name,
    @Schema(examples = "2027-01-12") @NotNull LocalDate selfDue,
    @Schema(examples = "2027-01-12") @NotNull LocalDate peersDue,
    @Schema(examples = "2027-01-25") @NotNull LocalDate managerDue) {}
