package dz.mizan.accounting.chart;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The chart of accounts, to be read. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/accounts")
@Tag(name = "Accounts", description = "The SCF chart of the company")
@APIResponse(responseCode = "200", description = "Found")
public class AccountResource {
  private final Accounts accounts;

  AccountResource(Accounts accounts) {
    this.accounts = accounts;
  }

  @GET
  @InCompany
  @PermissionsAllowed("accounts:read")
  @Operation(
      summary = "List accounts by code",
      description = "Permission: accounts:read. Paged; `class` shows one class only.")
  public Uni<Page<AccountView>> list(
      @BeanParam @Valid PageRequest page,
      @Parameter(description = "Class of accounts, 1 to 7", example = "5")
          @QueryParam("class")
          @Min(1)
          @Max(7)
          @Nullable Integer accountClass) {
    return accounts.page(page, accountClass).map(found -> found.map(AccountView::of));
  }

  @GET
  @Path("{code}")
  @InCompany
  @PermissionsAllowed("accounts:read")
  @Operation(summary = "Read an account", description = "Permission: accounts:read.")
  public Uni<AccountView> get(@Parameter(example = "512") @PathParam("code") String code) {
    return accounts.require(code).map(AccountView::of);
  }
}
