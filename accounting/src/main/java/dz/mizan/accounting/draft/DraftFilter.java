package dz.mizan.accounting.draft;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which drafts a list shows; a bean parameter. */
public class DraftFilter {
  @Parameter(description = "Code of the journal", example = "OD")
  @QueryParam("journal")
  @Pattern(regexp = "[A-Z0-9]{1,8}", message = "1 to 8 capital letters or digits")
  @Nullable String journal;

  @Parameter(description = "First date, inclusive", example = "2026-11-01")
  @QueryParam("from")
  @Nullable LocalDate from;

  @Parameter(description = "Last date, inclusive", example = "2026-11-30")
  @QueryParam("to")
  @Nullable LocalDate to;

  @Parameter(description = "Its writer")
  @QueryParam("createdBy")
  @Nullable UUID createdBy;
}
