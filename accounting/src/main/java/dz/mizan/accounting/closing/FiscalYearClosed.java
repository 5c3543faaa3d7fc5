package dz.mizan.accounting.closing;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data of {@code dz.mizan.accounting.fiscal-year.closed.v1}: a year takes no entries any more.
 *
 * @param fiscalYearId the year's id in events and audit
 * @param result positive for a profit
 * @param closingEntries of the year, by which classes 6 and 7 went to the result
 * @param openingEntries of the year after, as far as they were booked now
 * @param closedBy the user
 */
@RegisterForReflection
public record FiscalYearClosed(
    UUID fiscalYearId,
    int fiscalYear,
    LocalDate firstDay,
    LocalDate lastDay,
    @JsonFormat(shape = Shape.STRING) BigDecimal result,
    String currency,
    List<UUID> closingEntries,
    List<UUID> openingEntries,
    Instant closedAt,
    @Nullable UUID closedBy) {}
