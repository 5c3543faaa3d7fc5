package dz.mizan.inventory.report;

import dz.mizan.common.tenancy.Caller;
import dz.mizan.inventory.warehouse.Warehouses;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Whose stock is wanted; a bean parameter. */
public class WarehouseFilter {
  @Parameter(description = "Of one warehouse; by default of all within the caller's scope")
  @QueryParam("warehouseId")
  @Nullable UUID warehouseId;

  /**
   * The warehouses to look at, as {@code $n::uuid[] is null or warehouse_id = any ($n)}.
   *
   * @throws dz.mizan.common.tenancy.OutOfScope if one is asked for that is none of the caller's
   */
  UUID @Nullable [] warehouses() {
    var scope = Caller.require().scope();
    if (warehouseId == null) {
      return scope.onlyArray(Warehouses.SCOPE);
    }
    scope.require(Warehouses.SCOPE, warehouseId);
    return new UUID[] {warehouseId};
  }
}
