package dz.mizan.accounting.treasury;

import dz.mizan.accounting.treasury.TransferRequest.Cancellation;
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
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Money that moves between the company's own accounts. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/treasury-transfers")
@Tag(name = "Treasury")
public class TransferResource {
  private static final String EXAMPLE =
      """
      {"fromId": "0193a5d0-0001-7c2d-9e3f-4a5b6c7d8e9f",
       "toId": "0193a5d0-0002-7c2d-9e3f-4a5b6c7d8e9f",
       "amount": "50000.00", "label": "Versement de la recette", "reference": "BV-118"}
      """;

  private final TransferFunds transferFunds;
  private final Transfers transfers;

  TransferResource(TransferFunds transferFunds, Transfers transfers) {
    this.transferFunds = transferFunds;
    this.transfers = transfers;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("treasury-accounts:transfer")
  @Operation(
      summary = "Move money between own accounts",
      description =
          "Permission: treasury-accounts:transfer. Two entries that meet in account 58. Both"
              + " accounts are kept in the same currency.")
  @APIResponse(
      responseCode = "201",
      description = "Moved; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = Transfer.class)))
  @APIResponse(responseCode = "400", description = "invalid-request")
  @APIResponse(
      responseCode = "422",
      description =
          "unknown-treasury-account, treasury-account-inactive, not-enough-cash, no-open-period,"
              + " period-closed")
  public Uni<RestResponse<Transfer>> create(
      @RequestBody(content = @Content(examples = @ExampleObject(name = "bank", value = EXAMPLE)))
          @NotNull
          @Valid
          TransferRequest request) {
    return transferFunds
        .handle(request)
        .map(one -> Answers.created("/api/v1/treasury-transfers/" + one.id(), one.version(), one));
  }

  @GET
  @InCompany
  @PermissionsAllowed("treasury-accounts:read")
  @Operation(
      summary = "List transfers, oldest first",
      description = "Permission: treasury-accounts:read. Paged; of one account.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<Transfer>> list(
      @BeanParam @Valid PageRequest request,
      @Parameter(description = "In or out of this account") @QueryParam("accountId")
          @Nullable UUID accountId) {
    return transfers
        .page(request, accountId)
        .map(rows -> Page.of(rows, request, one -> List.of(one.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("treasury-accounts:read")
  @Operation(summary = "Read a transfer", description = "Permission: treasury-accounts:read.")
  @APIResponse(
      responseCode = "200",
      description = "With its ETag",
      content = @Content(schema = @Schema(implementation = Transfer.class)))
  public Uni<RestResponse<Transfer>> read(UUID id) {
    return transfers.require(id).map(one -> Answers.versioned(one.version(), one));
  }

  @POST
  @Path("{id}/cancel")
  @InCompany
  @Idempotent
  @PermissionsAllowed("treasury-accounts:transfer")
  @Operation(
      summary = "Take a transfer back",
      description =
          "Permission: treasury-accounts:transfer. By two reversing entries. What is reconciled"
              + " with a bank statement must be undone there first.")
  @APIResponse(
      responseCode = "200",
      description = "Cancelled; the new ETag is set",
      content = @Content(schema = @Schema(implementation = Transfer.class)))
  @APIResponse(responseCode = "409", description = "transfer-cancelled, transfer-reconciled")
  @APIResponse(
      responseCode = "422",
      description = "not-enough-cash, reversal-too-early, period-closed")
  public Uni<RestResponse<Transfer>> cancel(UUID id, @Nullable @Valid Cancellation request) {
    return transferFunds
        .cancel(id, request == null ? null : request.date())
        .map(one -> Answers.versioned(one.version(), one));
  }
}
