package dz.mizan.accounting.invoice.document;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which documents a list shows; a bean parameter. */
public class DocumentFilter {
  @Parameter(description = "Where it stands", example = "OVERDUE")
  @QueryParam("status")
  @Nullable DocumentState status;

  @Parameter(description = "Of that customer")
  @QueryParam("partnerId")
  @Nullable UUID partnerId;

  @Parameter(description = "Whole number", example = "FA-2026-000123")
  @QueryParam("number")
  @Size(max = 32)
  @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*")
  @Nullable String number;

  @Parameter(description = "First day, inclusive", example = "2026-11-01")
  @QueryParam("from")
  @Nullable LocalDate from;

  @Parameter(description = "Last day, inclusive", example = "2026-11-30")
  @QueryParam("to")
  @Nullable LocalDate to;

  @Parameter(description = "The order, refund, quote or period it comes from")
  @QueryParam("sourceId")
  @Nullable UUID sourceId;

  @Parameter(description = "Credit notes of that invoice")
  @QueryParam("invoiceId")
  @Nullable UUID invoiceId;
}
