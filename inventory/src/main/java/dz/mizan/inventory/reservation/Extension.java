package dz.mizan.inventory.reservation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Another end of a promise; earlier is possible too.
 *
 * @param expiresAt within a year from now
 * @param minutes from now, instead; the company's setting if neither is said
 */
public record Extension(
    @Schema(examples = "2026-12-02T12:00:00Z") @Nullable OffsetDateTime expiresAt,
    @Schema(examples = "120") @Min(1) @Max(525_600) @Nullable Integer minutes) {}
