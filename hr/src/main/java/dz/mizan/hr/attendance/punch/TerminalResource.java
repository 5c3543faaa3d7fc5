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

/** The terminals that punches come from. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/terminals")
@Tag(name = "Punches")
public class TerminalResource {
  private final Terminals terminals;

  TerminalResource(Terminals terminals) {
    this.terminals = terminals;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("terminals:change")
  @Operation(summary = "Make a terminal known", description = "Permission: terminals:change")
  @APIResponse(
      responseCode = "201",
      description = "Made; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = TerminalView.class)))
  @APIResponse(responseCode = "409", description = "attendance-code-taken")
  public Uni<RestResponse<TerminalView>> create(@NotNull @Valid TerminalRequest request) {
    return terminals
        .create(request)
        .map(made -> Answers.created("/api/v1/terminals/" + made.id(), made.version(), made));
  }

  @GET
  @InCompany
  @PermissionsAllowed("terminals:read")
  @Operation(summary = "List terminals", description = "Permission: terminals:read. Paged.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<TerminalView>> list(@BeanParam @Valid PageRequest request) {
    return terminals
        .page(request)
        .map(rows -> Page.of(rows, request, one -> List.of(one.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("terminals:read")
  @Operation(summary = "Read a terminal", description = "Permission: terminals:read")
  @APIResponse(responseCode = "200", description = "With its ETag")
  public Uni<RestResponse<TerminalView>> read(UUID id) {
    return terminals.require(id).map(found -> Answers.versioned(found.version(), found));
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("terminals:change")
  @Operation(
      summary = "Rename a terminal, or stop taking its punches",
      description = "Permission: terminals:change. If-Match must carry its ETag.")
  @APIResponse(responseCode = "200", description = "With its new ETag")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<TerminalView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid TerminalChange request) {
    return terminals
        .change(id, ifMatch, request)
        .map(after -> Answers.versioned(after.version(), after));
  }
}
