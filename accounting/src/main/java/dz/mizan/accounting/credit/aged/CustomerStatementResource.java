package dz.mizan.accounting.credit.aged;

import dz.mizan.accounting.listing.Day;
import dz.mizan.common.print.sheet.Csv;
import dz.mizan.common.tenancy.InCompany;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Customers' statements. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/customer-statements/{customerId}")
@Tag(name = "Credit")
public class CustomerStatementResource {
  private static final String CSV = "text/csv;charset=UTF-8";

  private final Statements statements;

  CustomerStatementResource(Statements statements) {
    this.statements = statements;
  }

  @GET
  @InCompany
  @PermissionsAllowed("credit:read")
  @Operation(
      summary = "A customer's statement",
      description =
          "Permission: credit:read. Opening, movements on accounts 41 and closing of a period, and"
              + " what is open of it now. This year up to today by default; at most 10,000 lines.")
  @APIResponse(
      responseCode = "200",
      description = "The statement",
      content = @Content(schema = @Schema(implementation = Statement.class)))
  @APIResponse(responseCode = "400", description = "invalid-request")
  @APIResponse(responseCode = "422", description = "statement-too-long")
  public Uni<Statement> statement(
      UUID customerId,
      @Parameter(example = "2026-01-01")
          @QueryParam("from")
          @Pattern(regexp = Day.PATTERN, message = Day.MESSAGE)
          @Nullable String from,
      @Parameter(example = "2026-11-30")
          @QueryParam("to")
          @Pattern(regexp = Day.PATTERN, message = Day.MESSAGE)
          @Nullable String to) {
    return StatementPeriod.of(from, to)
        .chain(period -> statements.of(customerId, period.from(), period.to()));
  }

  @GET
  @Path("csv")
  @InCompany
  @Produces(CSV)
  @PermissionsAllowed("credit:read")
  @Operation(
      summary = "A customer's statement as CSV",
      description = "Permission: credit:read. Opening, movements, closing.")
  @APIResponse(
      responseCode = "200",
      description = "date,entry,reference,label,dueOn,debit,credit,balance",
      content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
  @APIResponse(responseCode = "400", description = "invalid-request")
  @APIResponse(responseCode = "422", description = "statement-too-long")
  public Uni<RestResponse<String>> csv(
      UUID customerId,
      @QueryParam("from") @Pattern(regexp = Day.PATTERN, message = Day.MESSAGE)
          @Nullable String from,
      @QueryParam("to") @Pattern(regexp = Day.PATTERN, message = Day.MESSAGE) @Nullable String to) {
    return statement(customerId, from, to)
        .map(
            statement ->
                Csv.file("statement-" + customerId, Csv.BYTE_ORDER_MARK + statement.csv()));
  }
}
