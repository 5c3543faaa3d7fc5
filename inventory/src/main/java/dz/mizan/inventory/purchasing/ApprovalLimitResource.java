package dz.mizan.inventory.purchasing;

import dz.mizan.common.paging.Page;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who may approve purchase orders up to which amount. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/purchase-approval-limits")
@Tag(name = "Purchase orders")
public class ApprovalLimitResource {
  private static final String ROLE = "[a-z][a-z0-9-]{0,63}";

  private final ApprovalLimits limits;

  ApprovalLimitResource(ApprovalLimits limits) {
    this.limits = limits;
  }

  @GET
  @InCompany
  @PermissionsAllowed("purchase-approval-limits:read")
  @Operation(
      summary = "List approval limits by role",
      description =
          "Permission: purchase-approval-limits:read. Without any, whoever has"
              + " purchase-orders:approve may approve; otherwise the highest of his roles counts.")
  @APIResponse(responseCode = "200", description = "All of them")
  public Uni<Page<ApprovalLimit>> list() {
    return limits.all().map(all -> new Page<>(all, null));
  }

  @PUT
  @Path("{role}")
  @InCompany
  @PermissionsAllowed("purchase-approval-limits:change")
  @Operation(
      summary = "Set the limit of a role",
      description =
          "Permission: purchase-approval-limits:change. If the role has one already, If-Match must"
              + " carry its ETag.")
  @APIResponse(
      responseCode = "200",
      description = "Set; the new ETag is set",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ApprovalLimit.class)))
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<ApprovalLimit>> put(
      @Pattern(regexp = ROLE, message = "a role's code") String role,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ApprovalLimitRequest request) {
    return limits
        .put(role, ifMatch, request.maxAmount())
        .map(limit -> Answers.versioned(limit.version(), limit));
  }

  @DELETE
  @Path("{role}")
  @InCompany
  @PermissionsAllowed("purchase-approval-limits:change")
  @Operation(
      summary = "Take the limit of a role away",
      description =
          "Permission: purchase-approval-limits:change. If-Match must carry its ETag. Its bearers"
              + " may then approve nothing, unless no role has a limit any more.")
  @APIResponse(responseCode = "204", description = "Gone")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<Void> delete(
      @Pattern(regexp = ROLE, message = "a role's code") String role,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    return limits.delete(role, ifMatch);
  }
}
