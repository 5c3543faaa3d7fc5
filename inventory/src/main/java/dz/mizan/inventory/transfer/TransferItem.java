package dz.mizan.inventory.transfer;

import com.fasterxml.jackson.annotation.JsonFormat;
import dz.mizan.common.money.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** A line in the events of a transfer; the quantity in the product's base unit. */
@RegisterForReflection
public record TransferItem(
    UUID lineId,
    UUID productId,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity,
    Money value) {
  static TransferItem of(TransferLine line, BigDecimal quantity, BigDecimal value) {
    return new TransferItem(line.id(), line.productId(), quantity.setScale(3), Money.dzd(value));
  }

  static Money total(List<TransferItem> items) {
    return items.stream().map(TransferItem::value).reduce(Money.dzd(BigDecimal.ZERO), Money::plus);
  }
}
