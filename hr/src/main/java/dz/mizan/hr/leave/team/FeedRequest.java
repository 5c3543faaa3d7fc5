package dz.mizan.hr.leave.team;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A feed to be made.
 *
 * @param departmentId of this one alone, with COMPANY
 * @param validDays at most 90 with COMPANY
 */
@Schema(name = "LeaveFeedRequest")
record FeedRequest(
    @Schema(examples = "Absences de l'équipe")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*")
        String name,
    @NotNull FeedScope scope,
    @Nullable UUID departmentId,
    @Schema(examples = "180") @Min(1) @Max(366) int validDays) {}
