package dz.mizan.inventory.purchasing;

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
