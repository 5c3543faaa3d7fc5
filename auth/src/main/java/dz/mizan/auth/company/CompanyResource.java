package dz.mizan.auth.company;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** Shows, changes and suspends the caller's company. */
@InCompany
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/companies/{id}")
@Tag(name = "Companies")
public class CompanyResource {
  private final Companies companies;
  private final ChangeCompany changeCompany;
  private final SuspendCompany suspendCompany;

  CompanyResource(Companies companies, ChangeCompany changeCompany, SuspendCompany suspendCompany) {
    this.companies = companies;
    this.changeCompany = changeCompany;
    this.suspendCompany = suspendCompany;
  }

  @GET
  @PermissionsAllowed("companies:read")
  @Operation(
      summary = "Read the company",
      description = "Permission companies:read. One's own company only.")
  @APIResponse(
      responseCode = "200",
      description = "The company; its version is the ETag",
      content = @Content(schema = @Schema(implementation = CompanyView.class)))
  @APIResponse(responseCode = "404", description = "not-found: no such company, or another one's")
  public Uni<RestResponse<CompanyView>> read(@PathParam("id") UUID id) {
    return companies.require(id).chain(this::versioned);
  }

  @PUT
  @PermissionsAllowed("companies:change")
  @Operation(
      summary = "Change the company's name, numbers and address",
      description =
          "Permission companies:change. What is left out becomes empty. NIF and NIS must have their"
              + " form; of a strange RC or AI the answer warns. If-Match must carry the ETag.")
  @APIResponse(
      responseCode = "200",
      description = "As it is now, with the new ETag",
      content = @Content(schema = @Schema(implementation = CompanyView.class)))
  @APIResponse(responseCode = "404", description = "not-found")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<CompanyView>> change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid CompanyChange change) {
    return changeCompany.describe(id, ifMatch, change).chain(this::versioned);
  }

  @PUT
  @Path("settings")
  @PermissionsAllowed("companies:change")
  @Operation(
      summary = "Change the company's settings",
      description =
          "Permission companies:change; *:* to change secondFactorRoles. If-Match must carry the"
              + " company's ETag.")
  @APIResponse(
      responseCode = "200",
      description = "As it is now, with the new ETag",
      content = @Content(schema = @Schema(implementation = CompanyView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, permission-not-held")
  @APIResponse(responseCode = "404", description = "not-found")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "unknown-role")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<CompanyView>> set(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid SettingsChange change) {
    return changeCompany.set(id, ifMatch, change).chain(this::versioned);
  }

  @POST
  @Path("suspend")
  @Idempotent
  @PermissionsAllowed("companies:suspend")
  @Operation(
      summary = "Suspend the company",
      description =
          "Permission companies:suspend. Within a second all services refuse its users, and none"
              + " may log in but who may do everything.")
  @APIResponse(
      responseCode = "200",
      description = "The company, now SUSPENDED",
      content = @Content(schema = @Schema(implementation = CompanyView.class)))
  @APIResponse(responseCode = "404", description = "not-found")
  @APIResponse(responseCode = "409", description = "wrong-company-status")
  @APIResponse(responseCode = "422", description = "idempotency-key-reused")
  public Uni<RestResponse<CompanyView>> suspend(@PathParam("id") UUID id) {
    return suspendCompany.handle(id).chain(this::versioned);
  }

  @POST
  @Path("reactivate")
  @Idempotent
  @PermissionsAllowed("companies:suspend")
  @Operation(
      summary = "End the company's suspension",
      description = "Permission companies:suspend. Sessions go on that have not ended otherwise.")
  @APIResponse(
      responseCode = "200",
      description = "The company, now ACTIVE",
      content = @Content(schema = @Schema(implementation = CompanyView.class)))
  @APIResponse(responseCode = "404", description = "not-found")
  @APIResponse(responseCode = "409", description = "wrong-company-status")
  @APIResponse(responseCode = "422", description = "idempotency-key-reused")
  public Uni<RestResponse<CompanyView>> reactivate(@PathParam("id") UUID id) {
    return suspendCompany.reactivate(id).chain(this::versioned);
  }

  private Uni<RestResponse<CompanyView>> versioned(Company company) {
    return companies.viewOf(company).map(view -> Answers.versioned(company.version(), view));
  }
}
