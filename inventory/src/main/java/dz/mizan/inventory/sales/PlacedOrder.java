package dz.mizan.inventory.sales;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.outbox.OutboxSignal;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.RequestIds;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes a new order with all that goes with it, in one round trip, by the database's function. */
@ApplicationScoped
class PlacedOrder {
  private static final String PLACE =
      "select placed_number, placed_at from place_sales_order($1::text::json, $2::text::json,"
          + " $3::text::json, $4, $5::text::json, $6::text::json)";

  private final ObjectMapper json;
  private final OutboxSignal signal;

  PlacedOrder(ObjectMapper json, OutboxSignal signal) {
    this.json = json;
    this.signal = signal;
  }

  /**
   * The order as it was written, with its number.
   *
   * @throws CreditLimit if the customer's credit does not allow it; nothing changes
   */
  Uni<SalesOrder> write(SalesOrder order, @Nullable UUID priceListId) {
    signal.appended();
    return CompanySql.execute(
            PLACE,
            text(PlacedOrderRows.Header.of(order, priceListId)),
            text(order.lines().stream().map(PlacedOrderRows.Line::of).toList()),
            text(Author.current()),
            Ids.next(),
            text(OrderEvents.created(order)),
            text(AuditedOrder.of(order)))
        .onFailure()
        .transform(failure -> CreditLimit.of(failure, order.amounts().totalTtc()))
        .map(
            rows -> {
              var row = rows.iterator().next();
              return order.placed(row.getString(0), row.getOffsetDateTime(1));
            });
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("order cannot be written", e);
    }
  }

  /** Who does it, for the audit trail and the event. */
  @RegisterForReflection
  record Author(
      @Nullable UUID userId,
      @Nullable String username,
      @Nullable UUID sessionId,
      @Nullable String address,
      @Nullable String traceId,
      @Nullable String traceParent) {
    static Author current() {
      var caller = Caller.require();
      return new Author(
          caller.userId(),
          caller.username(),
          caller.sessionId(),
          caller.address(),
          RequestIds.traceId(),
          RequestIds.traceParent());
    }
  }
}
