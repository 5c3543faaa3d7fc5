package dz.mizan.accounting.invoice.order;

import static java.util.Objects.requireNonNull;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What accounting reads of {@code dz.mizan.inventory.order.completed.v1}: what is to be invoiced.
 */
@RegisterForReflection
record OrderCompleted(
    UUID orderId,
    String number,
    SoldTo customer,
    LocalDate completedOn,
    @Nullable String reference,
    int paymentTermsDays,
    BigDecimal discountPercent,
    List<SoldLine> lines) {

  OrderCompleted {
    requireNonNull(orderId, "orderId");
    requireNonNull(customer, "customer");
    requireNonNull(completedOn, "completedOn");
    requireNonNull(discountPercent, "discountPercent");
    lines = List.copyOf(lines);
  }
}
