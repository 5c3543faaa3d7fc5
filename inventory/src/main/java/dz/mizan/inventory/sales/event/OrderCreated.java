package dz.mizan.inventory.sales.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Data of {@code order.created.v1}. */
@RegisterForReflection
public record OrderCreated(
    UUID orderId,
    String number,
    Buyer customer,
    UUID warehouseId,
    LocalDate orderedOn,
    @Nullable LocalDate requestedOn,
    @Nullable String reference,
    String discountPercent,
    List<SoldLine> lines,
    SoldAmounts amounts) {
  public static final String TYPE = "order.created.v1";
}
