package dz.mizan.accounting.period;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The day up to which the books are final. */
@RegisterForReflection
@Schema(name = "LockDate")
public record LockDateView(
    @Schema(examples = "2026-09-30", description = "Absent if nothing is locked")
        @Nullable LocalDate date) {}
