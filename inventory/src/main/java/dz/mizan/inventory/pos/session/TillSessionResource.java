package dz.mizan.inventory.pos.session;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import dz.mizan.inventory.pos.report.TillReport.CashMovement;
import dz.mizan.inventory.pos.session.SessionRequests.CloseSessionRequest;
import dz.mizan.inventory.pos.session.SessionRequests.NewCashMovement;
import dz.mizan.inventory.pos.session.SessionRequests.OpenSessionRequest;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Sessions of tills: the float, cash that moves, the count. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/till-sessions")
@Tag(name = "Point of sale")
public class TillSessionResource {
  private final TillSessions sessions;
  private final OpenSession open;
  private final MoveCash moveCash;
  private final CloseSession close;

  TillSessionResource(
      TillSessions sessions, OpenSession open, MoveCash moveCash, CloseSession close) {
    this.sessions = sessions;
    this.open = open;
    this.moveCash = moveCash;
    this.close = close;
  }

  @GET
  @InCompany
  @PermissionsAllowed("till-sessions:read")
  @Operation(
      summary = "List sessions of tills",
      description =
          "Permission: till-sessions:read. Filters: tillId, status. Within the caller's scope.")
  public Uni<Page<TillSessionView>> list(
      @BeanParam @Valid PageRequest request,
      @QueryParam("tillId") @Nullable UUID tillId,
      @QueryParam("status") @Nullable TillSessionStatus status) {
    return sessions
        .page(request, tillId, status)
        .map(rows -> Page.of(rows, request, session -> List.of(session.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("till-sessions:read")
  @Operation(
      summary = "Read a session",
      description =
          "Permission: till-sessions:read. lateCash is what came in after the closing and explains"
              + " a difference.")
  @APIResponse(
      responseCode = "200",
      description = "The session",
      content = @Content(schema = @Schema(implementation = TillSessionView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  public Uni<TillSessionView> read(UUID id) {
    return sessions.require(id);
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("till-sessions:open")
  @Operation(
      summary = "Open a till's session with a float",
      description =
          "Permission: till-sessions:open. Tickets that came in while no session was open become"
              + " part of it.")
  @APIResponse(
      responseCode = "201",
      description = "Open; Location is set",
      content = @Content(schema = @Schema(implementation = TillSessionView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "409", description = "till-session-open, till-inactive")
  @APIResponse(responseCode = "422", description = "unknown-till")
  public Uni<RestResponse<TillSessionView>> open(@NotNull @Valid OpenSessionRequest request) {
    return open.handle(request)
        .map(session -> Answers.created("/api/v1/till-sessions/" + session.id(), session));
  }

  @POST
  @Path("{id}/cash-movements")
  @InCompany
  @Idempotent
  @PermissionsAllowed("till-sessions:move-cash")
  @Operation(
      summary = "Note cash that comes into the drawer or leaves it",
      description = "Permission: till-sessions:move-cash")
  @APIResponse(
      responseCode = "201",
      description = "Noted; amount is negative where cash left",
      content = @Content(schema = @Schema(implementation = CashMovement.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "409", description = "till-session-closed")
  public Uni<RestResponse<CashMovement>> moveCash(
      UUID id, @NotNull @Valid NewCashMovement request) {
    return moveCash
        .handle(id, request)
        .map(movement -> Answers.created("/api/v1/till-sessions/" + id + "/x-report", movement));
  }

  @POST
  @Path("{id}/close")
  @InCompany
  @Idempotent
  @PermissionsAllowed("till-sessions:close")
  @Operation(
      summary = "Close a session with the count of its drawer",
      description =
          "Permission: till-sessions:close. Makes the Z report. Tickets that come in afterwards are"
              + " late ones of the till's next session.")
  @APIResponse(
      responseCode = "200",
      description = "Closed, with what was expected and the difference",
      content = @Content(schema = @Schema(implementation = TillSessionView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "409", description = "till-session-closed")
  @APIResponse(responseCode = "422", description = "counts-differ")
  public Uni<RestResponse<TillSessionView>> close(
      UUID id, @NotNull @Valid CloseSessionRequest request) {
    return close.handle(id, request).map(RestResponse::ok);
  }
}
