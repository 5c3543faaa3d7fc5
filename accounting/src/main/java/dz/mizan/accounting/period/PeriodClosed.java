package dz.mizan.accounting.period;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data of {@code dz.mizan.accounting.period.closed.v1}: a month was soft-closed or closed.
 *
 * @param periodId the month's id in events and audit
 * @param status {@code SOFT_CLOSED} or {@code CLOSED}
 * @param closedBy the user
 */
@RegisterForReflection
public record PeriodClosed(
    UUID periodId,
    int fiscalYear,
    int month,
    LocalDate firstDay,
    LocalDate lastDay,
    String status,
    Instant closedAt,
    @Nullable UUID closedBy) {}
