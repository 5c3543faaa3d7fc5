package dz.mizan.inventory.purchasing.receipt;

import dz.mizan.common.money.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A receipt as clients see it; it never changes but for what is returned of its lines. */
@RegisterForReflection
public record ReceiptView(
    UUID id,
    @Schema(examples = "BR-2026-000001") String number,
    UUID orderId,
    UUID supplierId,
    UUID warehouseId,
    @Nullable String deliveryNote,
    LocalDate receivedOn,
    List<ReceiptLine> lines,
    Money totalHt,
    Money totalTva,
    Money totalTtc,
    @Nullable UUID createdBy,
    OffsetDateTime createdAt) {

  static ReceiptView of(Receipt receipt, List<ReceiptLine> lines) {
    return new ReceiptView(
        receipt.id(),
        receipt.number(),
        receipt.orderId(),
        receipt.supplierId(),
        receipt.warehouseId(),
        receipt.deliveryNote(),
        receipt.receivedOn(),
        lines,
        Money.dzd(receipt.totalHt()),
        Money.dzd(receipt.totalTva()),
        Money.dzd(receipt.totalTtc()),
        receipt.createdBy(),
        receipt.createdAt());
  }
}
