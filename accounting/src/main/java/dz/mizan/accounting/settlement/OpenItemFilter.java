package dz.mizan.accounting.settlement;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which open items a list shows; a bean parameter. */
public class OpenItemFilter {
  @Parameter(description = "Accounts that begin so", example = "411")
  @QueryParam("account")
  @Pattern(regexp = "[0-9]{1,12}", message = "1 to 12 digits")
  @Nullable String account;

  @Parameter(description = "Of one partner")
  @QueryParam("partnerId")
  @Nullable UUID partnerId;

  @Parameter(description = "Due before that day", example = "2026-12-01")
  @QueryParam("dueBefore")
  @Nullable LocalDate dueBefore;

  @Parameter(description = "Of entries with this reference", example = "FA-2026-000012")
  @QueryParam("reference")
  @Size(max = 200)
  @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*", message = "no control characters")
  @Nullable String reference;

  @Parameter(description = "Only what is not settled; true by default")
  @QueryParam("openOnly")
  @DefaultValue("true")
  boolean openOnly = true;
}
