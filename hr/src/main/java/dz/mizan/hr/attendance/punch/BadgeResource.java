package dz.mizan.hr.attendance.punch;

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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Whose badge is which. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/badges")
@Tag(name = "Punches")
public class BadgeResource {
  private final Badges badges;

  BadgeResource(Badges badges) {
    this.badges = badges;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("terminals:change")
  @Operation(summary = "Give a badge to an employee", description = "Permission: terminals:change")
  @APIResponse(
      responseCode = "201",
      description = "Given; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = BadgeView.class)))
  @APIResponse(responseCode = "409", description = "badge-taken")
  @APIResponse(
      responseCode = "422",
      description = "bad-attendance-dates, unknown-attendance-reference (the employee)")
  public Uni<RestResponse<BadgeView>> create(@NotNull @Valid BadgeRequest request) {
    return badges
        .create(request)
        .map(made -> Answers.created("/api/v1/badges/" + made.id(), made.version(), made));
  }

  @GET
  @InCompany
  @PermissionsAllowed("terminals:read")
  @Operation(
      summary = "List badges",
      description = "Permission: terminals:read. Paged; of one employee.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<BadgeView>> list(
      @BeanParam @Valid PageRequest request, @QueryParam("employeeId") @Nullable UUID employeeId) {
    return badges
        .page(request, employeeId)
        .map(rows -> Page.of(rows, request, one -> List.of(one.id().toString())));
  }

  @PUT
  @Path("{id}/end")
  @InCompany
  @PermissionsAllowed("terminals:change")
  @Operation(
      summary = "Set the last day of a badge",
      description = "Permission: terminals:change. If-Match must carry its ETag.")
  @APIResponse(responseCode = "200", description = "With its new ETag")
  @APIResponse(responseCode = "409", description = "badge-taken")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "bad-attendance-dates")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<BadgeView>> end(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid BadgeEnd request) {
    return badges.end(id, ifMatch, request).map(after -> Answers.versioned(after.version(), after));
  }
}
