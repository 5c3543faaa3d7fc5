package dz.mizan.accounting.treasury;

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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
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

/** Bank accounts and tills. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/treasury-accounts")
@Tag(name = "Treasury", description = "Bank accounts, tills and what moves between them")
public class TreasuryAccountResource {
  private static final String EXAMPLE =
      """
      {"kind": "BANK", "name": "BNA agence 601", "account": "5121", "journal": "BQ",
       "bankName": "BNA", "rib": "00100601020030040055"}
      """;

  private final TreasuryAccounts accounts;
  private final WriteTreasuryAccount write;

  TreasuryAccountResource(TreasuryAccounts accounts, WriteTreasuryAccount write) {
    this.accounts = accounts;
    this.write = write;
  }

  @GET
  @InCompany
  @PermissionsAllowed("treasury-accounts:read")
  @Operation(
      summary = "List bank accounts and tills with their balances",
      description =
          "Permission: treasury-accounts:read. Paged; by kind. A company starts with those of its"
              + " bank and cash journals.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<TreasuryAccount>> list(
      @BeanParam @Valid PageRequest request,
      @Parameter(example = "BANK") @QueryParam("kind") @Nullable TreasuryKind kind) {
    return accounts
        .page(request, kind)
        .map(rows -> Page.of(rows, request, one -> List.of(one.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("treasury-accounts:read")
  @Operation(
      summary = "Read a bank account or till with its balance",
      description = "Permission: treasury-accounts:read.")
  @APIResponse(
      responseCode = "200",
      description = "With its ETag",
      content = @Content(schema = @Schema(implementation = TreasuryAccount.class)))
  public Uni<RestResponse<TreasuryAccount>> read(UUID id) {
    return accounts.require(id).map(one -> Answers.versioned(one.version(), one));
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("treasury-accounts:create")
  @Operation(
      summary = "Add a bank account or a till",
      description =
          "Permission: treasury-accounts:create. Its ledger account must be of class 51, 53 or 54"
              + " and no other's; make a sub-account first if there is none free.")
  @APIResponse(
      responseCode = "201",
      description = "Added; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = TreasuryAccount.class)))
  @APIResponse(responseCode = "400", description = "invalid-request: unknown account or journal")
  @APIResponse(responseCode = "409", description = "treasury-account-taken")
  public Uni<RestResponse<TreasuryAccount>> create(
      @RequestBody(content = @Content(examples = @ExampleObject(name = "bank", value = EXAMPLE)))
          @NotNull
          @Valid
          TreasuryRequest request) {
    return write
        .handle(request)
        .map(one -> Answers.created("/api/v1/treasury-accounts/" + one.id(), one.version(), one));
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("treasury-accounts:change")
  @Operation(
      summary = "Change a bank account or till",
      description =
          "Permission: treasury-accounts:change. With If-Match. Name, bank, RIB, and whether it is"
              + " in use.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = TreasuryAccount.class)))
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<TreasuryAccount>> change(
      UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid TreasuryRequest.Change change) {
    return write.change(id, ifMatch, change).map(one -> Answers.versioned(one.version(), one));
  }
}
