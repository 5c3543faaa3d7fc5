package dz.mizan.inventory.reservation;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a list of reservations is restricted to; a bean parameter. */
public class ReservationFilter {
  @QueryParam("productId")
  @Nullable UUID productId;

  @QueryParam("warehouseId")
  @Nullable UUID warehouseId;

  @QueryParam("documentId")
  @Nullable UUID documentId;

  @QueryParam("state")
  @Nullable ReservationState state;
}
