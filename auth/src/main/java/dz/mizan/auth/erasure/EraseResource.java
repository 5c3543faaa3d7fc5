package dz.mizan.auth.erasure;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.security.SteppedUp;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.InCompany;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Has a company erased. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/companies/{id}/erase")
@Tag(name = "Companies")
public class EraseResource {
  private final RequestErasure requestErasure;

  EraseResource(RequestErasure requestErasure) {
    this.requestErasure = requestErasure;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("companies:erase")
  @SteppedUp
  @Operation(
      summary = "Erase the company in all services",
      description =
          "Permission: companies:erase, and a step-up of the last 5 minutes. One's own company only, and for good. It is shut at once:"
              + " sessions end, tokens and keys are refused within a second, its code stays taken."
              + " Then each service deletes all rows of it. Export it before (company-export); the"
              + " books have to be kept for ten years (Code de commerce, art. 12). The report needs"
              + " no login: keep its address.")
  @APIResponse(
      responseCode = "202",
      description = "Begun; Location is the report",
      content = @Content(schema = @Schema(implementation = Begun.class)))
  @APIResponse(responseCode = "401", description = "unauthenticated, step-up-required")
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "404", description = "not-found: another company's, or none")
  @APIResponse(
      responseCode = "422",
      description = "company-code-mismatch, retention-not-acknowledged, idempotency-key-reused")
  public Uni<RestResponse<Begun>> erase(
      @PathParam("id") UUID id, @NotNull @Valid EraseRequest request) {
    Caller.require().scope().requireWholeCompany();
    return requestErasure
        .handle(id, request)
        .map(Begun::new)
        .map(
            begun ->
                RestResponse.ResponseBuilder.<Begun>create(202)
                    .entity(begun)
                    .header(HttpHeaders.LOCATION, "/api/v1/erasures/" + begun.erasureId())
                    .build());
  }

  /** Where to ask how far it is. */
  public record Begun(UUID erasureId) {}
}
