package dz.mizan.accounting.bill;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which bills a list shows; a bean parameter. */
public class BillFilter {
  @QueryParam("kind")
  @Nullable BillKind kind;

  @QueryParam("state")
  @Nullable BillState state;

  @QueryParam("supplierId")
  @Nullable UUID supplierId;

  @Parameter(description = "Our number or the supplier's, whole, in any case")
  @QueryParam("number")
  @Size(max = 60)
  @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*")
  @Nullable String number;

  @Parameter(description = "Booked on or after", example = "2026-11-01")
  @QueryParam("from")
  @Nullable LocalDate from;

  @Parameter(description = "Booked on or before", example = "2026-11-30")
  @QueryParam("to")
  @Nullable LocalDate to;

  @Nullable String kindName() {
    return kind == null ? null : kind.name();
  }

  @Nullable String stateName() {
    return state == null ? null : state.name();
  }
}
