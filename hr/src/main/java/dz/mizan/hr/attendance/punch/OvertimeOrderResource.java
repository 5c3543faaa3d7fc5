package dz.mizan.hr.attendance.punch;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Overtime that is ordered. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/overtime-orders")
@Tag(name = "Punches")
public class OvertimeOrderResource {
  private final OvertimeOrders orders;

  OvertimeOrderResource(OvertimeOrders orders) {
    this.orders = orders;
  }

  @POST
  @InCompany
  @Idempotent
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "overtime-orders:change")
  @Operation(
      summary = "Order overtime",
      description =
          "Permission: overtime-orders:change, or to stand above the employee; nobody orders his own."
              + " Refused beyond a"
              + " fifth of the legal week (law 90-11 art. 31). By the setting overtime-order-needed"
              + " only what was ordered counts.")
  @APIResponse(
      responseCode = "201",
      description = "Ordered; ETag is set",
      content = @Content(schema = @Schema(implementation = OvertimeOrderView.class)))
  @APIResponse(responseCode = "403", description = "own-time-record")
  @APIResponse(responseCode = "404", description = "not-found: the employee is none of his")
  @APIResponse(responseCode = "409", description = "overtime-ordered, timesheet-approved")
  @APIResponse(responseCode = "422", description = "overtime-over-limit, bad-attendance-dates")
  public Uni<RestResponse<OvertimeOrderView>> create(@NotNull @Valid OvertimeOrderRequest request) {
    return orders
        .create(request)
        .map(made -> Answers.created("/api/v1/overtime-orders/" + made.id(), made.version(), made));
  }

  @GET
  @InCompany
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "punches:read")
  @Operation(
      summary = "List ordered overtime",
      description =
          "Permission: punches:read for all; without it one's own and that of people below. Paged.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<OvertimeOrderView>> list(
      @BeanParam @Valid PageRequest request, @QueryParam("employeeId") @Nullable UUID employeeId) {
    return orders
        .page(request, employeeId)
        .map(rows -> Page.of(rows, request, one -> List.of(one.id().toString())));
  }

  @POST
  @Path("{id}/cancel")
  @InCompany
  @Idempotent
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "overtime-orders:change")
  @Operation(
      summary = "Cancel an order",
      description =
          "Permission: overtime-orders:change, or to stand above the employee; nobody cancels his"
              + " own. If-Match must carry"
              + " its ETag.")
  @APIResponse(responseCode = "200", description = "With its new ETag")
  @APIResponse(responseCode = "403", description = "own-time-record")
  @APIResponse(responseCode = "409", description = "overtime-order-cancelled, timesheet-approved")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<OvertimeOrderView>> cancel(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return orders.cancel(id, ifMatch).map(after -> Answers.versioned(after.version(), after));
  }
}
