package dz.mizan.inventory.reservation;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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

/** Promises of goods: on hand, but not available to others. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/reservations")
@Tag(name = "Reservations")
public class ReservationResource {
  private final FindReservations find;
  private final CreateReservation create;
  private final ReleaseReservation release;
  private final ExtendReservation extend;

  ReservationResource(
      FindReservations find,
      CreateReservation create,
      ReleaseReservation release,
      ExtendReservation extend) {
    this.find = find;
    this.create = create;
    this.release = release;
    this.extend = extend;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("reservations:create")
  @Operation(
      summary = "Reserve goods",
      description =
          "Permission: reservations:create. Never more than is available. Only in warehouses within"
              + " the caller's scope. Lapses at expiresAt, or after minutes, or after the company's"
              + " usual time (inventory-settings).")
  @APIResponse(
      responseCode = "201",
      description = "Reserved; Location and ETag are set. With partialAllowed quantity may be less",
      content = @Content(schema = @Schema(implementation = ReservationView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(
      responseCode = "422",
      description =
          "insufficient-stock, unknown-product, unknown-warehouse, product-archived, not-stocked")
  public Uni<RestResponse<ReservationView>> create(@NotNull @Valid NewReservation request) {
    return create
        .handle(request)
        .map(r -> Answers.created("/api/v1/reservations/" + r.id(), r.version(), r));
  }

  @GET
  @InCompany
  @PermissionsAllowed("reservations:read")
  @Operation(
      summary = "List reservations, oldest first",
      description =
          "Permission: reservations:read. Filters: productId, warehouseId, documentId, state. Within"
              + " the caller's scope; those of orders and other documents too.")
  @APIResponse(responseCode = "200", description = "A page of reservations")
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  public Uni<Page<ReservationView>> list(
      @BeanParam @Valid PageRequest page, @BeanParam ReservationFilter filter) {
    return find.page(page, filter)
        .map(rows -> Page.of(rows, page, r -> List.of(r.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("reservations:read")
  @Operation(summary = "Read a reservation", description = "Permission: reservations:read")
  @APIResponse(
      responseCode = "200",
      description = "The reservation; ETag is set",
      content = @Content(schema = @Schema(implementation = ReservationView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  public Uni<RestResponse<ReservationView>> read(UUID id) {
    return find.require(id).map(r -> Answers.versioned(r.version(), r));
  }

  @POST
  @Path("{id}/release")
  @InCompany
  @Idempotent
  @PermissionsAllowed("reservations:release")
  @Operation(
      summary = "Release a reservation",
      description =
          "Permission: reservations:release. Gives back what is still promised. Those of orders and"
              + " other documents are released by these. If-Match is checked if sent.")
  @APIResponse(
      responseCode = "200",
      description = "Released; the new ETag is set",
      content = @Content(schema = @Schema(implementation = ReservationView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "409", description = "reservation-ended, reservation-of-document")
  @APIResponse(responseCode = "412", description = "stale-version")
  public Uni<RestResponse<ReservationView>> release(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return release.handle(id, ifMatch).map(r -> Answers.versioned(r.version(), r));
  }

  @POST
  @Path("{id}/extend")
  @InCompany
  @Idempotent
  @PermissionsAllowed("reservations:create")
  @Operation(
      summary = "Give a reservation another end",
      description =
          "Permission: reservations:create. Later or earlier than before. If-Match must carry the"
              + " ETag.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = ReservationView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "409", description = "reservation-ended, reservation-of-document")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<ReservationView>> extend(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Extension request) {
    return extend.handle(id, ifMatch, request).map(r -> Answers.versioned(r.version(), r));
  }
}
