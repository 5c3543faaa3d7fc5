package dz.mizan.accounting.period;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data of {@code dz.mizan.accounting.period.reopened.v1}: a month is open again.
 *
 * @param from what it was: {@code SOFT_CLOSED} or {@code CLOSED}
 * @param reopenedBy the user
 */
@RegisterForReflection
public record PeriodReopened(
    UUID periodId,
    int fiscalYear,
    int month,
    LocalDate firstDay,
    LocalDate lastDay,
    String from,
    String reason,
    Instant reopenedAt,
    @Nullable UUID reopenedBy) {}
