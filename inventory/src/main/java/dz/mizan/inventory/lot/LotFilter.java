package dz.mizan.inventory.lot;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of lots is restricted to; a bean parameter. */
public class LotFilter {
  @QueryParam("productId")
  @Nullable UUID productId;

  @Parameter(description = "The whole number, exactly")
  @QueryParam("number")
  @Size(max = 64)
  @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*")
  @Nullable String number;

  @Parameter(description = "A date: lots that expire before it", example = "2027-01-01")
  @QueryParam("expiringBefore")
  @Nullable LocalDate expiringBefore;

  @Parameter(description = "Lots of which something is there")
  @QueryParam("warehouseId")
  @Nullable UUID warehouseId;

  @Parameter(description = "true: only lots of which something is there")
  @QueryParam("inStock")
  boolean inStock;
}
