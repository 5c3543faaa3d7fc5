package dz.mizan.accounting.payment;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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

/** What payments settle. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/payments/{id}")
@Tag(name = "Payments")
public class AllocationResource {
  private static final String EXAMPLE =
      """
      {"allocations": [{"documentId": "0193a5d0-0003-7c2d-9e3f-4a5b6c7d8e9f",
                        "amount": "500.00", "writeOff": "0.40"}]}
      """;

  private final AllocatePayment allocate;

  AllocationResource(AllocatePayment allocate) {
    this.allocate = allocate;
  }

  @POST
  @Path("allocations")
  @InCompany
  @Idempotent
  @PermissionsAllowed("payments:allocate")
  @Operation(
      summary = "Allocate what is left of a payment to documents",
      description =
          "Permission: payments:allocate. An advance is turned into a payment of the document by an"
              + " entry; discount and small differences are booked.")
  @APIResponse(
      responseCode = "200",
      description = "Allocated; the new ETag is set",
      content = @Content(schema = @Schema(implementation = Payment.class)))
  @APIResponse(responseCode = "409", description = "wrong-payment-state")
  @APIResponse(
      responseCode = "422",
      description =
          "nothing-open, several-lines-open, allocation-exceeds-payment, not-enough-open,"
              + " write-off-too-large, no-open-period, period-closed")
  public Uni<RestResponse<Payment>> create(
      UUID id,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "one", value = EXAMPLE)))
          @NotNull
          @Valid
          AllocationRequest.Several request) {
    return allocate.handle(id, request).map(one -> Answers.versioned(one.version(), one));
  }

  @POST
  @Path("allocations/{allocationId}/undo")
  @InCompany
  @Idempotent
  @PermissionsAllowed("payments:allocate")
  @Operation(
      summary = "Undo an allocation",
      description =
          "Permission: payments:allocate. The document is open again; discount and difference are"
              + " reversed.")
  @APIResponse(
      responseCode = "200",
      description = "Undone; the new ETag is set",
      content = @Content(schema = @Schema(implementation = Payment.class)))
  @APIResponse(responseCode = "409", description = "wrong-payment-state, already-reversed")
  @APIResponse(
      responseCode = "422",
      description = "reversal-too-early, no-open-period, period-closed")
  public Uni<RestResponse<Payment>> undo(
      UUID id, UUID allocationId, @Nullable @Valid PaymentStep step) {
    return allocate
        .undo(id, allocationId, PaymentStep.of(step))
        .map(one -> Answers.versioned(one.version(), one));
  }

  @POST
  @Path("write-off")
  @InCompany
  @Idempotent
  @PermissionsAllowed("payments:allocate")
  @Operation(
      summary = "Keep the small rest of a payment",
      description =
          "Permission: payments:allocate. Within the setting settlement-tolerance; booked as other"
              + " income (758), or as a loss (658) where we paid it.")
  @APIResponse(
      responseCode = "200",
      description = "Nothing is left; the new ETag is set",
      content = @Content(schema = @Schema(implementation = Payment.class)))
  @APIResponse(responseCode = "409", description = "wrong-payment-state")
  @APIResponse(
      responseCode = "422",
      description = "nothing-open, write-off-too-large, no-open-period, period-closed")
  public Uni<RestResponse<Payment>> writeOff(UUID id, @Nullable @Valid PaymentStep step) {
    return allocate
        .writeOff(id, PaymentStep.of(step))
        .map(one -> Answers.versioned(one.version(), one));
  }
}
