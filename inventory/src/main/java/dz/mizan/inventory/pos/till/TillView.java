package dz.mizan.inventory.pos.till;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A till as clients see it.
 *
 * @param openSessionId its open session; absent if there is none
 * @param lastTicket number of its last ticket; absent before the first
 * @param grandTotal dinars including TVA, of all its Z reports
 */
@RegisterForReflection
public record TillView(
    UUID id,
    String code,
    String name,
    UUID warehouseId,
    @Nullable UUID priceListId,
    boolean pricesIncludeTva,
    boolean isActive,
    @Nullable UUID openSessionId,
    @Nullable String lastTicket,
    long lastZ,
    @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING)
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal grandTotal,
    long version) {

  static TillView of(Till till, @Nullable UUID openSessionId) {
    return new TillView(
        till.id(),
        till.code(),
        till.name(),
        till.warehouseId(),
        till.priceListId(),
        till.pricesIncludeTva(),
        till.isActive(),
        openSessionId,
        till.lastTicket() == 0 ? null : till.ticketNumber(till.lastTicket()),
        till.lastZ(),
        till.grandTotal(),
        till.version());
  }
}
