package dz.mizan.accounting.payment;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which payments a list shows; a bean parameter. */
public class PaymentFilter {
  private static final String DATE = "[12][0-9]{3}-[01][0-9]-[0-3][0-9]";

  @Parameter(example = "RECEIVED")
  @QueryParam("direction")
  @Nullable Direction direction;

  @QueryParam("partnerId")
  @Nullable UUID partnerId;

  @QueryParam("treasuryAccountId")
  @Nullable UUID treasuryAccountId;

  @Parameter(example = "CHEQUE")
  @QueryParam("method")
  @Nullable Method method;

  @QueryParam("status")
  @Nullable PaymentStatus status;

  @Parameter(description = "State of the cheque")
  @QueryParam("cheque")
  @Nullable ChequeState cheque;

  @Parameter(description = "First date, inclusive", example = "2026-11-01")
  @QueryParam("from")
  @Pattern(regexp = DATE, message = "a date such as 2026-11-20")
  @Nullable String from;

  @Parameter(description = "Last date, inclusive", example = "2026-11-30")
  @QueryParam("to")
  @Pattern(regexp = DATE, message = "a date such as 2026-11-20")
  @Nullable String to;

  @Parameter(description = "Only those of which something is not allocated")
  @QueryParam("open")
  @Nullable Boolean open;

  @Nullable LocalDate from() {
    return date("from", from);
  }

  @Nullable LocalDate to() {
    return date("to", to);
  }

  private static @Nullable LocalDate date(String parameter, @Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new InvalidPayment(parameter, "no such date");
    }
  }
}
