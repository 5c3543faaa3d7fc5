package dz.mizan.accounting.bankstatement;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Lines of bank statements, and what is booked from them. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/bank-statement-lines")
@Tag(name = "Bank statements")
public class StatementLineResource {
  private final Statements statements;
  private final BookLine book;

  StatementLineResource(Statements statements, BookLine book) {
    this.statements = statements;
    this.book = book;
  }

  @GET
  @InCompany
  @PermissionsAllowed("bank-statements:read")
  @Operation(
      summary = "List lines of statements",
      description =
          "Permission: bank-statements:read. Paged; of one statement or bank account; open ones.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<StatementLine>> list(
      @BeanParam @Valid PageRequest request,
      @QueryParam("statementId") @Nullable UUID statementId,
      @QueryParam("treasuryAccountId") @Nullable UUID treasuryAccountId,
      @Parameter(description = "Only those that are not reconciled") @QueryParam("open")
          @Nullable Boolean open) {
    return statements
        .lines(request, statementId, treasuryAccountId, Boolean.TRUE.equals(open))
        .map(rows -> Page.of(rows, request, one -> List.of(one.id().toString())));
  }

  @POST
  @Path("{id}/payment")
  @InCompany
  @Idempotent
  @PermissionsAllowed("bank-statements:reconcile")
  @PermissionsAllowed("payments:create")
  @Operation(
      summary = "Record the payment that a line tells of, and reconcile it",
      description =
          "Permission: bank-statements:reconcile and payments:create. Direction, date and amount are"
              + " the line's.")
  @APIResponse(
      responseCode = "201",
      description = "Reconciled; Location is the reconciliation's address",
      content = @Content(schema = @Schema(implementation = Reconciliation.class)))
  @APIResponse(responseCode = "400", description = "invalid-request")
  @APIResponse(responseCode = "409", description = "already-reconciled")
  @APIResponse(
      responseCode = "422",
      description =
          "unknown-partner, nothing-open, several-lines-open, allocation-exceeds-payment,"
              + " not-enough-open, no-open-period, period-closed")
  public Uni<RestResponse<Reconciliation>> payment(
      UUID id, @NotNull @Valid BookingRequest.OfPayment request) {
    return book.payment(id, request).map(StatementLineResource::created);
  }

  @POST
  @Path("{id}/entry")
  @InCompany
  @Idempotent
  @PermissionsAllowed("bank-statements:reconcile")
  @PermissionsAllowed("journal-entries:create")
  @Operation(
      summary = "Book a line to an account, such as a fee, and reconcile it",
      description =
          "Permission: bank-statements:reconcile and journal-entries:create. By a rule, or to the"
              + " account that is named.")
  @APIResponse(
      responseCode = "201",
      description = "Reconciled; Location is the reconciliation's address",
      content = @Content(schema = @Schema(implementation = Reconciliation.class)))
  @APIResponse(responseCode = "400", description = "invalid-request")
  @APIResponse(responseCode = "409", description = "already-reconciled")
  @APIResponse(
      responseCode = "422",
      description = "invalid-entry-lines, no-open-period, period-closed")
  public Uni<RestResponse<Reconciliation>> entry(
      UUID id, @NotNull @Valid BookingRequest.OfEntry request) {
    return book.entry(id, request).map(StatementLineResource::created);
  }

  @POST
  @Path("{id}/cheque")
  @InCompany
  @Idempotent
  @PermissionsAllowed("bank-statements:reconcile")
  @PermissionsAllowed("payments:deposit")
  @Operation(
      summary = "Clear the deposited cheque that a line tells of, and reconcile it",
      description = "Permission: bank-statements:reconcile and payments:deposit.")
  @APIResponse(
      responseCode = "201",
      description = "Reconciled; Location is the reconciliation's address",
      content = @Content(schema = @Schema(implementation = Reconciliation.class)))
  @APIResponse(responseCode = "409", description = "already-reconciled, wrong-payment-state")
  @APIResponse(responseCode = "422", description = "reconciliation-unequal, period-closed")
  public Uni<RestResponse<Reconciliation>> cheque(
      UUID id, @NotNull @Valid BookingRequest.OfCheque request) {
    return book.cheque(id, request.paymentId()).map(StatementLineResource::created);
  }

  private static RestResponse<Reconciliation> created(Reconciliation made) {
    return Answers.created("/api/v1/bank-reconciliations/" + made.id(), made);
  }
}
