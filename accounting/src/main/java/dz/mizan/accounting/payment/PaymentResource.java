package dz.mizan.accounting.payment;

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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Payments received and made. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/payments")
@Tag(name = "Payments", description = "Received and made, allocated to documents, taken back")
public class PaymentResource {
  static final String PATH = "/api/v1/payments/";

  private static final String TRANSFER =
      """
      {"direction": "RECEIVED", "party": "CUSTOMER",
       "partnerId": "0193a5d0-0002-7c2d-9e3f-4a5b6c7d8e9f",
       "treasuryAccountId": "0193a5d0-0001-7c2d-9e3f-4a5b6c7d8e9f",
       "method": "TRANSFER", "amount": "1180.00", "reference": "VIR 5521",
       "allocations": [{"documentId": "0193a5d0-0003-7c2d-9e3f-4a5b6c7d8e9f",
                        "amount": "1180.00", "discount": "10.00"}]}
      """;
  private static final String CASH =
      """
      {"direction": "RECEIVED", "party": "CUSTOMER",
       "partnerId": "0193a5d0-0002-7c2d-9e3f-4a5b6c7d8e9f",
       "treasuryAccountId": "0193a5d0-0009-7c2d-9e3f-4a5b6c7d8e9f",
       "method": "CASH", "amount": "5950.00", "oldestFirst": true}
      """;
  private static final String ADVANCE =
      """
      {"direction": "MADE", "party": "SUPPLIER",
       "partnerId": "0193a5d0-0005-7c2d-9e3f-4a5b6c7d8e9f",
       "treasuryAccountId": "0193a5d0-0001-7c2d-9e3f-4a5b6c7d8e9f",
       "method": "CHEQUE", "amount": "30000.00", "reference": "CHQ 1180045", "advance": true}
      """;

  private final RecordPayment record;
  private final EndPayment end;
  private final Payments payments;

  PaymentResource(RecordPayment record, EndPayment end, Payments payments) {
    this.record = record;
    this.end = end;
    this.payments = payments;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("payments:create")
  @Operation(
      summary = "Record a payment",
      description =
          "Permission: payments:create. Final: numbered, booked, and taken back only by another"
              + " entry. Allocations settle documents, never beyond what is open of them; what is"
              + " not allocated stays open as the partner's credit. Cash received bears stamp duty"
              + " besides the amount, unless the documents bear it already.")
  @APIResponse(
      responseCode = "201",
      description = "Recorded; Location and ETag are set; see its warnings",
      content = @Content(schema = @Schema(implementation = Payment.class)))
  @APIResponse(responseCode = "400", description = "invalid-request")
  @APIResponse(
      responseCode = "422",
      description =
          "unknown-partner, unknown-treasury-account, treasury-account-inactive, nothing-open,"
              + " several-lines-open, allocation-exceeds-payment, not-enough-open,"
              + " write-off-too-large, cash-limit-exceeded, not-enough-cash, no-open-period,"
              + " period-closed")
  public Uni<RestResponse<Payment>> create(
      @RequestBody(
              content =
                  @Content(
                      examples = {
                        @ExampleObject(name = "transfer", value = TRANSFER),
                        @ExampleObject(name = "cash", value = CASH),
                        @ExampleObject(name = "advance", value = ADVANCE)
                      }))
          @NotNull
          @Valid
          PaymentRequest request) {
    return record.handle(request).map(one -> Answers.created(PATH + one.id(), one.version(), one));
  }

  @GET
  @InCompany
  @PermissionsAllowed("payments:read")
  @Operation(
      summary = "List payments without their allocations, oldest first",
      description =
          "Permission: payments:read. Paged; by direction, partner, treasury account, method,"
              + " status, state of the cheque, date, and whether something is open.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<Payment>> list(
      @BeanParam @Valid PageRequest request, @BeanParam @Valid PaymentFilter filter) {
    return payments
        .page(request, filter)
        .map(rows -> Page.of(rows, request, one -> List.of(one.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("payments:read")
  @Operation(
      summary = "Read a payment with its allocations",
      description = "Permission: payments:read.")
  @APIResponse(
      responseCode = "200",
      description = "With its ETag",
      content = @Content(schema = @Schema(implementation = Payment.class)))
  public Uni<RestResponse<Payment>> read(UUID id) {
    return payments.require(id).map(one -> Answers.versioned(one.version(), one));
  }

  @POST
  @Path("{id}/cancel")
  @InCompany
  @Idempotent
  @PermissionsAllowed("payments:cancel")
  @Operation(
      summary = "Take back a payment that was recorded by mistake",
      description =
          "Permission: payments:cancel. By the reversing entry. What is allocated or reconciled must"
              + " be undone first.")
  @APIResponse(
      responseCode = "200",
      description = "Cancelled; the new ETag is set",
      content = @Content(schema = @Schema(implementation = Payment.class)))
  @APIResponse(
      responseCode = "409",
      description = "wrong-payment-state, payment-allocated, payment-reconciled, already-reversed")
  @APIResponse(
      responseCode = "422",
      description =
          "not-enough-open, not-enough-cash, reversal-too-early, no-open-period, period-closed")
  public Uni<RestResponse<Payment>> cancel(UUID id, @Nullable @Valid PaymentStep step) {
    return end.cancel(id, PaymentStep.of(step)).map(one -> Answers.versioned(one.version(), one));
  }
}
