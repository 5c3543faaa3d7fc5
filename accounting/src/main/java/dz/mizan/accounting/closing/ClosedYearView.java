package dz.mizan.accounting.closing;

import dz.mizan.accounting.period.FiscalYearView;
import dz.mizan.common.money.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What closing, reopening or carrying forward has done.
 *
 * @param result of the year, positive for a profit
 * @param closingEntries that were booked in the year
 * @param openingEntries that were booked in the year after
 */
@RegisterForReflection
@Schema(name = "ClosedFiscalYear")
public record ClosedYearView(
    FiscalYearView year, Money result, List<UUID> closingEntries, List<UUID> openingEntries) {}
