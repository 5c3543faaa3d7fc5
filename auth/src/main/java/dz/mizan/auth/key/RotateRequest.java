package dz.mizan.auth.key;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When the next key signs. */
public record RotateRequest(
    @Schema(
            description =
                "Seconds until the next key signs, for others to read it; 120 if left out",
            examples = "120")
        @Min(60)
        @Max(86_400)
        @Nullable Integer leadSeconds) {
  // Twice as long as anybody may keep the key set.
  private static final int USUAL_SECONDS = 120;

  static Duration leadOf(@Nullable RotateRequest request) {
    return Duration.ofSeconds(
        request == null || request.leadSeconds == null ? USUAL_SECONDS : request.leadSeconds);
  }
}
