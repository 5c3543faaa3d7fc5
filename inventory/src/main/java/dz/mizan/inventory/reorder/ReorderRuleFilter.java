package dz.mizan.inventory.reorder;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a list of rules is restricted to; a bean parameter. */
public class ReorderRuleFilter {
  @QueryParam("productId")
  @Nullable UUID productId;

  @QueryParam("warehouseId")
  @Nullable UUID warehouseId;

  @QueryParam("supplierId")
  @Nullable UUID supplierId;

  @QueryParam("low")
  @Nullable Boolean low;
}
