package dz.mizan.hr.review.cycle;

import dz.mizan.hr.review.ReviewLimits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A cycle to make.
 *
 * @param from first day that is reviewed
 * @param to last day
 * @param selfDue until when employees write
 * @param managerDue until when managers do, not before the others
 */
@Schema(name = "ReviewCycleRequest")
record CycleRequest(
    @Schema(examples = "Entretiens 2026")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = ReviewLimits.TEXT)
        String name,
    @Schema(examples = "2026-01-01") @NotNull LocalDate from,
    @Schema(examples = "2026-12-31") @NotNull LocalDate to,
    @NotNull UUID templateId,
    @NotNull UUID scaleId,
    @Schema(examples = "2027-01-10") @NotNull LocalDate selfDue,
    @Schema(examples = "2027-01-10") @NotNull LocalDate peersDue,
    @Schema(examples = "2027-01-20") @NotNull LocalDate managerDue) {}
