package dz.mizan.inventory.purchasing;

import dz.mizan.inventory.trade.Totals;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order without its lines, ready to be written. */
record OrderHead(
    UUID supplierId,
    UUID warehouseId,
    @Nullable String supplierReference,
    @Nullable String notes,
    LocalDate orderedOn,
    LocalDate expectedOn,
    int paymentDays,
    Totals totals) {}
