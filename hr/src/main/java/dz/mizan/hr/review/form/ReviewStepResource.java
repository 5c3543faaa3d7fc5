package dz.mizan.hr.review.form;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What HR does with a submitted review, and the employee with a shared one. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/reviews")
@Tag(name = "Reviews")
public class ReviewStepResource {
  private final EndReview end;
  private final Calibrate calibrate;
  private final ReplaceReviewer replace;

  ReviewStepResource(EndReview end, Calibrate calibrate, ReplaceReviewer replace) {
    this.end = end;
    this.calibrate = calibrate;
    this.replace = replace;
  }

  @PUT
  @Path("{id}/reviewer")
  @InCompany
  @PermissionsAllowed("reviews:change")
  @Operation(
      summary = "Have somebody else review as the manager",
      description =
          "Permission: reviews:change; never one's own. If-Match must carry its ETag. While it is"
              + " being written: what the former reviewer had written goes, all else stays.")
  @APIResponse(responseCode = "200", description = "With its new ETag")
  @APIResponse(responseCode = "409", description = "wrong-review-status, peer-taken")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "invalid-review-cycle")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<ReviewView>> replaceReviewer(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ReviewerRequest request) {
    return replace.handle(id, ifMatch, request.employeeId()).map(ReviewStepResource::answer);
  }

  @POST
  @Path("{id}/calibrate")
  @InCompany
  @Idempotent
  @PermissionsAllowed("reviews:calibrate")
  @Operation(
      summary = "Change the score of a review in a session",
      description = "Permission: reviews:calibrate; never one's own. If-Match must carry its ETag.")
  @APIResponse(responseCode = "200", description = "With its new ETag")
  @APIResponse(responseCode = "409", description = "wrong-review-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "rating-off-scale, invalid-review-cycle")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<ReviewView>> calibrate(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid CalibrationRequest request) {
    return calibrate.handle(id, ifMatch, request).map(ReviewStepResource::answer);
  }

  @POST
  @Path("{id}/share")
  @InCompany
  @Idempotent
  @PermissionsAllowed("reviews:share")
  @Operation(
      summary = "Show a review to its employee",
      description = "Permission: reviews:share; never one's own. If-Match must carry its ETag.")
  @APIResponse(responseCode = "200", description = "With its new ETag")
  @APIResponse(responseCode = "409", description = "wrong-review-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<ReviewView>> share(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return end.share(id, ifMatch).map(ReviewStepResource::answer);
  }

  @POST
  @Path("{id}/return")
  @InCompany
  @Idempotent
  @PermissionsAllowed("reviews:change")
  @Operation(
      summary = "Give a submitted review back to its manager",
      description = "Permission: reviews:change; never one's own. If-Match must carry its ETag.")
  @APIResponse(responseCode = "200", description = "With its new ETag")
  @APIResponse(responseCode = "409", description = "wrong-review-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<ReviewView>> giveBack(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ReasonRequest request) {
    return end.giveBack(id, ifMatch, request.reason()).map(ReviewStepResource::answer);
  }

  @POST
  @Path("{id}/cancel")
  @InCompany
  @Idempotent
  @PermissionsAllowed("reviews:change")
  @Operation(
      summary = "Take somebody out of a cycle",
      description = "Permission: reviews:change; never oneself. If-Match must carry its ETag.")
  @APIResponse(responseCode = "200", description = "With its new ETag")
  @APIResponse(responseCode = "409", description = "wrong-review-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<ReviewView>> cancel(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ReasonRequest request) {
    return end.cancel(id, ifMatch, request.reason()).map(ReviewStepResource::answer);
  }

  @POST
  @Path("{id}/sign-off")
  @InCompany
  @Idempotent
  @Authenticated
  @Operation(
      summary = "Sign one's own shared review",
      description =
          "For the employee alone. If-Match must carry its ETag. Who does not agree says why.")
  @APIResponse(responseCode = "200", description = "With its new ETag")
  @APIResponse(responseCode = "409", description = "wrong-review-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "invalid-review-answer")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<ReviewView>> signOff(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid SignOffRequest request) {
    return end.signOff(id, ifMatch, request)
        .map(after -> Answers.versioned(after.version(), ReviewView.forEmployee(after)));
  }

  private static RestResponse<ReviewView> answer(ReviewRow after) {
    return Answers.versioned(after.version(), ReviewView.of(after));
  }
}
