package dz.mizan.hr.leave.request;

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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who decides about leave in a manager's stead. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/leave-delegations")
@Tag(name = "Leave requests")
public class DelegationResource {
  private static final String EXAMPLE =
      """
      {"delegateId": "019a9d2e-7c0a-7d55-8a21-64b1f0a37c92", "startsOn": "2026-12-06",
       "endsOn": "2026-12-20"}
      """;

  private final Delegations delegations;

  DelegationResource(Delegations delegations) {
    this.delegations = delegations;
  }

  @POST
  @InCompany
  @Idempotent
  @Authenticated
  @Operation(
      summary = "Let somebody decide about leave in one's stead",
      description =
          "For oneself; for a manager, who stands above him, or permission leave:decide. At most a"
              + " year, one at a time. The delegate decides about everybody below the manager but"
              + " himself. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "201",
      description = "Created; ETag is set",
      content = @Content(schema = @Schema(implementation = DelegationView.class)))
  @APIResponse(responseCode = "409", description = "leave-delegation-overlaps")
  @APIResponse(responseCode = "422", description = "unknown-delegate")
  public Uni<RestResponse<DelegationView>> create(
      @RequestBody(content = @Content(examples = @ExampleObject(name = "away", value = EXAMPLE)))
          @NotNull
          @Valid
          DelegationRequest request) {
    return delegations
        .create(request)
        .map(
            made ->
                Answers.created("/api/v1/leave-delegations/" + made.id(), made.version(), made));
  }

  @GET
  @InCompany
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "leave:read")
  @Operation(
      summary = "List delegations, oldest first",
      description =
          "Permission: leave:read; without it those by or to oneself and the people below oneself."
              + " Paged.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<DelegationView>> list(@BeanParam @Valid PageRequest page) {
    return delegations.page(page);
  }

  @POST
  @Path("{id}/revoke")
  @InCompany
  @Idempotent
  @Authenticated
  @Operation(
      summary = "End a delegation at once",
      description = "Who may make it. If-Match must carry its ETag. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "Ended; the new ETag is set",
      content = @Content(schema = @Schema(implementation = DelegationView.class)))
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<DelegationView>> revoke(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return delegations.revoke(id, ifMatch).map(after -> Answers.versioned(after.version(), after));
  }
}
