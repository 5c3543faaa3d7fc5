package dz.mizan.inventory.sales;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which orders a list shows; a bean parameter. */
public class SalesOrderFilter {
  @QueryParam("status")
  @Nullable SalesOrderStatus status;

  @QueryParam("customerId")
  @Nullable UUID customerId;

  @QueryParam("warehouseId")
  @Nullable UUID warehouseId;

  @Parameter(description = "The number, or how it begins")
  @QueryParam("number")
  @Size(max = 32)
  @Pattern(regexp = NewSalesOrder.TEXT)
  @Nullable String number;

  @Parameter(description = "Ordered on that day or later")
  @QueryParam("from")
  @Nullable LocalDate from;

  @Parameter(description = "Ordered on that day or earlier")
  @QueryParam("to")
  @Nullable LocalDate to;

  @Nullable String statusName() {
    return status == null ? null : status.name();
  }
}
