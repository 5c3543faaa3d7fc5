package dz.mizan.auth.apikey;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How long the former secret still works. */
public record RotateRequest(
    @Schema(
            examples = "86400",
            description =
                "Seconds that the former secret still works, a week at most; a day if left out; 0"
                    + " ends it at once")
        @Min(0)
        @Max(604_800)
        @Nullable Integer overlapSeconds) {
  private static final Duration USUAL = Duration.ofDays(1);

  static Duration overlapOf(@Nullable RotateRequest request) {
    return request == null || request.overlapSeconds == null
        ? USUAL
        : Duration.ofSeconds(request.overlapSeconds);
  }
}
