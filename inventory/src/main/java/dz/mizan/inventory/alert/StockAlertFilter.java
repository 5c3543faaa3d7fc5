package dz.mizan.inventory.alert;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a list of alerts is restricted to; a bean parameter. */
public class StockAlertFilter {
  @QueryParam("kind")
  @Nullable AlertKind kind;

  @QueryParam("state")
  @Nullable AlertState state;

  @QueryParam("productId")
  @Nullable UUID productId;

  @QueryParam("warehouseId")
  @Nullable UUID warehouseId;
}
