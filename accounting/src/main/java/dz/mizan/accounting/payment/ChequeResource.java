package dz.mizan.accounting.payment;

import dz.mizan.accounting.payment.PaymentStep.Bounce;
import dz.mizan.accounting.payment.PaymentStep.Deposit;
import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The way of a cheque received: to the bank, cleared or bounced. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/payments/{id}/cheque")
@Tag(name = "Payments")
public class ChequeResource {
  private final MoveCheque move;
  private final EndPayment end;

  ChequeResource(MoveCheque move, EndPayment end) {
    this.move = move;
    this.end = end;
  }

  @POST
  @Path("deposit")
  @InCompany
  @Idempotent
  @PermissionsAllowed("payments:deposit")
  @Operation(
      summary = "Take a cheque to the bank",
      description = "Permission: payments:deposit. Books nothing: the cheque still waits in 5112.")
  @APIResponse(
      responseCode = "200",
      description = "Deposited; the new ETag is set",
      content = @Content(schema = @Schema(implementation = Payment.class)))
  @APIResponse(responseCode = "409", description = "wrong-payment-state")
  @APIResponse(
      responseCode = "422",
      description = "unknown-treasury-account, treasury-account-inactive")
  public Uni<RestResponse<Payment>> deposit(UUID id, @Nullable @Valid Deposit request) {
    return move.deposit(id, request == null ? new Deposit(null, null) : request)
        .map(one -> Answers.versioned(one.version(), one));
  }

  @POST
  @Path("clear")
  @InCompany
  @Idempotent
  @PermissionsAllowed("payments:deposit")
  @Operation(
      summary = "Book a cheque that the bank has credited",
      description = "Permission: payments:deposit. The bank account, from the cheques that wait.")
  @APIResponse(
      responseCode = "200",
      description = "Cleared; the new ETag is set",
      content = @Content(schema = @Schema(implementation = Payment.class)))
  @APIResponse(responseCode = "409", description = "wrong-payment-state")
  @APIResponse(responseCode = "422", description = "no-open-period, period-closed")
  public Uni<RestResponse<Payment>> clear(UUID id, @Nullable @Valid PaymentStep step) {
    return move.clear(id, PaymentStep.of(step).date())
        .map(one -> Answers.versioned(one.version(), one));
  }

  @POST
  @Path("bounce")
  @InCompany
  @Idempotent
  @PermissionsAllowed("payments:cancel")
  @Operation(
      summary = "A cheque was not paid",
      description =
          "Permission: payments:cancel. Undoes its allocations, so that the documents are open"
              + " again, reverses its entries, and books what the bank charged.")
  @APIResponse(
      responseCode = "200",
      description = "Bounced; the new ETag is set",
      content = @Content(schema = @Schema(implementation = Payment.class)))
  @APIResponse(responseCode = "409", description = "wrong-payment-state, already-reversed")
  @APIResponse(
      responseCode = "422",
      description = "reversal-too-early, no-open-period, period-closed")
  public Uni<RestResponse<Payment>> bounce(UUID id, @Nullable @Valid Bounce request) {
    return end.bounce(id, request == null ? new Bounce(null, null, null) : request)
        .map(one -> Answers.versioned(one.version(), one));
  }
}
