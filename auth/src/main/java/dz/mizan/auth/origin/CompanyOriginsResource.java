package dz.mizan.auth.origin;

import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

/** The web origins whose pages may call for the caller's company. */
@InCompany
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/companies/{id}/allowed-origins")
@Tag(name = "Companies")
public class CompanyOriginsResource {
  private final SetOrigins setOrigins;

  CompanyOriginsResource(SetOrigins setOrigins) {
    this.setOrigins = setOrigins;
  }

  @GET
  @PermissionsAllowed("companies:read")
  @Operation(
      summary = "Read the company's web origins",
      description = "Permission companies:read. One's own company only.")
  @APIResponse(
      responseCode = "200",
      description = "All of them; the ETag is for changing them",
      content = @Content(schema = @Schema(implementation = OriginsView.class)))
  @APIResponse(responseCode = "404", description = "not-found: no such company, or another one's")
  public Uni<RestResponse<OriginsView>> read(@PathParam("id") UUID id) {
    return setOrigins.read(id).map(CompanyOriginsResource::versioned);
  }

  @PUT
  @PermissionsAllowed("companies:change")
  @Operation(
      summary = "Set the company's web origins",
      description =
          "Permission companies:change. Pages of these origins may call all services for this"
              + " company, with tokens or cookies, within a minute; pages of others that are left out"
              + " no longer. If-Match must carry the ETag.")
  @APIResponse(
      responseCode = "200",
      description = "As they are now, with the new ETag",
      content = @Content(schema = @Schema(implementation = OriginsView.class)))
  @APIResponse(responseCode = "404", description = "not-found")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<OriginsView>> set(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid OriginsRequest request) {
    return setOrigins.handle(id, ifMatch, request).map(CompanyOriginsResource::versioned);
  }

  private static RestResponse<OriginsView> versioned(OriginsView view) {
    return Answers.versioned(view.version(), view);
  }
}
