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
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What of statements and books is the same money. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/bank-reconciliations")
@Tag(name = "Bank statements")
public class ReconciliationResource {
  private static final String EXAMPLE =
      """
      {"statementLineIds": ["0193a5d0-0001-7c2d-9e3f-4a5b6c7d8e9f"],
       "entryLines": [{"entryId": "0193a5d0-0002-7c2d-9e3f-4a5b6c7d8e9f", "lineNo": 1}]}
      """;

  private final Reconcile reconcile;
  private final Reconciliations reconciliations;

  ReconciliationResource(Reconcile reconcile, Reconciliations reconciliations) {
    this.reconcile = reconcile;
    this.reconciliations = reconciliations;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("bank-statements:reconcile")
  @Operation(
      summary = "Reconcile lines of statements with lines of the books",
      description =
          "Permission: bank-statements:reconcile. One or many of either side, whole lines of one bank"
              + " account, equal in sum.")
  @APIResponse(
      responseCode = "201",
      description = "Reconciled; Location is set",
      content = @Content(schema = @Schema(implementation = Reconciliation.class)))
  @APIResponse(responseCode = "400", description = "invalid-request")
  @APIResponse(responseCode = "409", description = "already-reconciled")
  @APIResponse(
      responseCode = "422",
      description = "unknown-line, line-of-another-account, reconciliation-unequal")
  public Uni<RestResponse<Reconciliation>> create(
      @RequestBody(content = @Content(examples = @ExampleObject(name = "one", value = EXAMPLE)))
          @NotNull
          @Valid
          ReconciliationRequest request) {
    return reconcile
        .handle(request)
        .map(one -> Answers.created("/api/v1/bank-reconciliations/" + one.id(), one));
  }

  @GET
  @InCompany
  @PermissionsAllowed("bank-statements:read")
  @Operation(
      summary = "List reconciliations, oldest first",
      description = "Permission: bank-statements:read. Paged; of one bank account.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<Reconciliation>> list(
      @BeanParam @Valid PageRequest request,
      @QueryParam("treasuryAccountId") @Nullable UUID treasuryAccountId) {
    return reconciliations
        .page(request, treasuryAccountId)
        .map(rows -> Page.of(rows, request, one -> List.of(one.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("bank-statements:read")
  @Operation(summary = "Read a reconciliation", description = "Permission: bank-statements:read.")
  public Uni<Reconciliation> read(UUID id) {
    return reconciliations.require(id);
  }

  @POST
  @Path("{id}/undo")
  @InCompany
  @Idempotent
  @PermissionsAllowed("bank-statements:reconcile")
  @Operation(
      summary = "Undo a reconciliation",
      description =
          "Permission: bank-statements:reconcile. The lines are open again; what was booked stays.")
  @APIResponse(responseCode = "204", description = "Undone")
  public Uni<RestResponse<Void>> undo(UUID id) {
    return reconcile.undo(id).replaceWith(() -> RestResponse.noContent());
  }
}
