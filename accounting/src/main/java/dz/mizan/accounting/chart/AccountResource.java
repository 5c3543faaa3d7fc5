package dz.mizan.accounting.chart;

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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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

/** The chart of accounts. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/accounts")
@Tag(name = "Accounts", description = "The SCF chart of the company, with its own subdivisions")
public class AccountResource {
  private static final String NEW =
      """
      {"code": "512001", "parent": "512", "names": {"fr": "Banque CPA, agence Didouche"}}
      """;
  private static final String CHANGED =
      """
      {"names": {"fr": "Banque CPA", "en": "CPA bank", "ar": "بنك القرض الشعبي"},
       "matchable": false}
      """;

  private final Accounts accounts;
  private final CreateAccount create;
  private final ChangeAccount change;
  private final CloseAccount close;

  AccountResource(
      Accounts accounts, CreateAccount create, ChangeAccount change, CloseAccount close) {
    this.accounts = accounts;
    this.create = create;
    this.change = change;
    this.close = close;
  }

  @GET
  @InCompany
  @PermissionsAllowed("accounts:read")
  @Operation(
      summary = "List accounts by code",
      description =
          "Permission: accounts:read. Paged; filters by class, text, parent and state can be"
              + " combined.")
  @APIResponse(responseCode = "200", description = "Found")
  public Uni<Page<AccountView>> list(
      @BeanParam @Valid PageRequest page, @BeanParam @Valid AccountFilter filter) {
    return accounts.page(page, filter);
  }

  @GET
  @Path("{code}")
  @InCompany
  @PermissionsAllowed("accounts:read")
  @Operation(summary = "Read an account", description = "Permission: accounts:read.")
  @APIResponse(
      responseCode = "200",
      description = "The account; ETag is set",
      content = @Content(schema = @Schema(implementation = AccountView.class)))
  public Uni<RestResponse<AccountView>> get(
      @Parameter(example = "512") @PathParam("code") String code) {
    return accounts.require(code).map(AccountResource::answer);
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("accounts:create")
  @Operation(
      summary = "Add an account of the company's own",
      description =
          "Permission: accounts:create. It takes class, type and normal side from its parent, and"
              + " whether its lines are matched unless said otherwise. Names default to the French"
              + " one. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "201",
      description = "Added; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = AccountView.class)))
  @APIResponse(responseCode = "409", description = "account-code-taken, account-in-use")
  @APIResponse(responseCode = "422", description = "not-under-parent")
  public Uni<RestResponse<AccountView>> create(
      @RequestBody(content = @Content(examples = @ExampleObject(name = "bank", value = NEW)))
          @NotNull
          @Valid
          NewAccount request) {
    return create
        .handle(request)
        .map(made -> Answers.created("/api/v1/accounts/" + made.code(), made.version(), made));
  }

  @PUT
  @Path("{code}")
  @InCompany
  @PermissionsAllowed("accounts:change")
  @Operation(
      summary = "Give an account other names, or have its lines matched",
      description =
          "Permission: accounts:change. If-Match must carry its ETag. Whether lines are matched"
              + " changes only while there are none.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = AccountView.class)))
  @APIResponse(responseCode = "409", description = "account-in-use")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<AccountView>> change(
      @PathParam("code") String code,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "names", value = CHANGED)))
          @NotNull
          @Valid
          AccountChange request) {
    return change.handle(code, ifMatch, request).map(AccountResource::answer);
  }

  @POST
  @Path("{code}/close")
  @InCompany
  @Idempotent
  @PermissionsAllowed("accounts:change")
  @Operation(
      summary = "Close an account: nothing is posted to it any more",
      description =
          "Permission: accounts:change. If-Match must carry its ETag. Refused while it has a"
              + " balance in an open fiscal year, an open subdivision or an active journal."
              + " Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "Closed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = AccountView.class)))
  @APIResponse(responseCode = "409", description = "account-in-use, illegal-account-state")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<AccountView>> close(
      @PathParam("code") String code, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return close.handle(code, ifMatch).map(AccountResource::answer);
  }

  @POST
  @Path("{code}/reopen")
  @InCompany
  @Idempotent
  @PermissionsAllowed("accounts:change")
  @Operation(
      summary = "Open a closed account again",
      description =
          "Permission: accounts:change. If-Match must carry its ETag. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "Open; the new ETag is set",
      content = @Content(schema = @Schema(implementation = AccountView.class)))
  @APIResponse(responseCode = "409", description = "account-in-use, illegal-account-state")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<AccountView>> reopen(
      @PathParam("code") String code, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return close.reopen(code, ifMatch).map(AccountResource::answer);
  }

  private static RestResponse<AccountView> answer(AccountView account) {
    return Answers.versioned(account.version(), account);
  }
}
