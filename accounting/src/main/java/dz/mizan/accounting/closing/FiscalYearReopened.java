package dz.mizan.accounting.closing;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data of {@code dz.mizan.accounting.fiscal-year.reopened.v1}: a closed year takes entries
 * again, once its months are opened too.
 *
 * @param fiscalYearId the year's id in events and audit
 * @param reversingEntries that took the closing entries back
 * @param reopenedBy the user
 */
@RegisterForReflection
public record FiscalYearReopened(
    UUID fiscalYearId,
    int fiscalYear,
    String reason,
    List<UUID> reversingEntries,
    Instant reopenedAt,
    @Nullable UUID reopenedBy) {}
