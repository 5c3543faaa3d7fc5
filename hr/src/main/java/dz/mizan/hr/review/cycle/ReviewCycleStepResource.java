package dz.mizan.hr.review.cycle;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import dz.mizan.hr.review.form.EndReview;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The life of a cycle. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/review-cycles")
@Tag(name = "Reviews")
public class ReviewCycleStepResource {
  private final MoveCycle move;
  private final EndReview end;
  private final Cycles cycles;

  ReviewCycleStepResource(MoveCycle move, EndReview end, Cycles cycles) {
    this.move = move;
    this.end = end;
    this.cycles = cycles;
  }

  @POST
  @Path("{id}/open")
  @InCompany
  @Idempotent
  @PermissionsAllowed("review-cycles:change")
  @Operation(
      summary = "Open a cycle, or open it again: everybody who is asked writes",
      description = "Permission: review-cycles:change. If-Match must carry its ETag.")
  @APIResponse(responseCode = "200", description = "With its new ETag")
  @APIResponse(responseCode = "409", description = "wrong-review-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "invalid-review-cycle: nobody is in it")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<CycleView>> open(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return to(id, ifMatch, CycleStatus.OPEN);
  }

  @POST
  @Path("{id}/calibrate")
  @InCompany
  @Idempotent
  @PermissionsAllowed("review-cycles:change")
  @Operation(
      summary = "Bring a cycle to calibration",
      description = "Permission: review-cycles:change. If-Match must carry its ETag.")
  @APIResponse(responseCode = "200", description = "With its new ETag")
  @APIResponse(responseCode = "409", description = "wrong-review-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<CycleView>> calibrate(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return to(id, ifMatch, CycleStatus.CALIBRATION);
  }

  @POST
  @Path("{id}/close")
  @InCompany
  @Idempotent
  @PermissionsAllowed("review-cycles:change")
  @Operation(
      summary = "Close a cycle whose reviews are all shared",
      description = "Permission: review-cycles:change. If-Match must carry its ETag.")
  @APIResponse(responseCode = "200", description = "With its new ETag")
  @APIResponse(responseCode = "409", description = "wrong-review-status, reviews-unfinished")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<CycleView>> close(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return to(id, ifMatch, CycleStatus.CLOSED);
  }

  @POST
  @Path("{id}/cancel")
  @InCompany
  @Idempotent
  @PermissionsAllowed("review-cycles:change")
  @Operation(
      summary = "Cancel a cycle with its reviews",
      description = "Permission: review-cycles:change. If-Match must carry its ETag.")
  @APIResponse(responseCode = "200", description = "With its new ETag")
  @APIResponse(responseCode = "409", description = "wrong-review-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<CycleView>> cancel(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return to(id, ifMatch, CycleStatus.CANCELLED);
  }

  @POST
  @Path("{id}/share")
  @InCompany
  @Idempotent
  @PermissionsAllowed("reviews:share")
  @Operation(
      summary = "Share all reviews of a cycle that are submitted",
      description =
          "Permission: reviews:share. Up to 500 at once, within the caller's scope, never his own:"
              + " again until shared and submitted are as many.")
  @APIResponse(responseCode = "200", description = "The cycle")
  @APIResponse(responseCode = "409", description = "wrong-review-status")
  public Uni<RestResponse<CycleView>> share(UUID id) {
    return cycles
        .require(id)
        .chain(cycle -> end.shareAll(id, cycle.status().name()))
        .chain(() -> cycles.require(id))
        .map(after -> Answers.versioned(after.version(), after));
  }

  private Uni<RestResponse<CycleView>> to(UUID id, @Nullable String ifMatch, CycleStatus next) {
    return move.handle(id, ifMatch, next).map(after -> Answers.versioned(after.version(), after));
  }
}
