package dz.mizan.accounting.partner;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which partners a list shows; a bean parameter. */
public class PartnerFilter {
  @Parameter(description = "Part of code or name, or the whole NIF, NIS, RC or AI")
  @QueryParam("q")
  @Size(max = 100)
  @Pattern(regexp = PartnerTexts.TEXT)
  @Nullable String q;

  @Parameter(description = "Customers only, or those that are none")
  @QueryParam("customer")
  @Nullable Boolean customer;

  @Parameter(description = "Suppliers only, or those that are none")
  @QueryParam("supplier")
  @Nullable Boolean supplier;

  @QueryParam("kind")
  @Nullable PartnerKind kind;

  @QueryParam("active")
  @Nullable Boolean active;

  @Nullable String exact() {
    return q == null || q.isBlank() ? null : q.strip();
  }
}
