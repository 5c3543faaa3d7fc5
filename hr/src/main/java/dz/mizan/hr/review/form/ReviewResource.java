package dz.mizan.hr.review.form;

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
import jakarta.ws.rs.PUT;
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

/** Reviews of others, as managers and HR see them; and one's own once it is shared. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/reviews")
@Tag(name = "Reviews")
public class ReviewResource {
  private final Reviews reviews;
  private final ShowReview show;
  private final SetGoals goals;
  private final Peers peers;

  ReviewResource(Reviews reviews, ShowReview show, SetGoals goals, Peers peers) {
    this.reviews = reviews;
    this.show = show;
    this.goals = goals;
    this.peers = peers;
  }

  @GET
  @InCompany
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "reviews:read")
  @Operation(
      summary = "List reviews of others",
      description =
          "Permission: reviews:read for all; without it those of people below. One's own are under"
              + " /api/v1/me/reviews. Paged; by cycle and status.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<ReviewView>> list(
      @BeanParam @Valid PageRequest request,
      @QueryParam("cycleId") @Nullable UUID cycleId,
      @QueryParam("status") @Nullable ReviewStatus status) {
    return reviews
        .page(request, cycleId, status)
        .map(rows -> Page.of(rows, request, one -> List.of(one.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "reviews:read")
  @Operation(
      summary = "Read a review",
      description =
          "Permission: reviews:read, or to stand above the employee: everything but drafts of"
              + " others. The employee sees goals and what he wrote; when it is shared also what"
              + " his manager wrote, the score, and without names what peers wrote, if they are"
              + " enough.")
  @APIResponse(
      responseCode = "200",
      description = "With its ETag",
      content = @Content(schema = @Schema(implementation = ReviewDetail.class)))
  public Uni<RestResponse<ReviewDetail>> read(UUID id) {
    return show.handle(id).map(seen -> Answers.versioned(seen.review().version(), seen));
  }

  @PUT
  @Path("{id}/goals")
  @InCompany
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "reviews:change")
  @Operation(
      summary = "Set the goals of a review",
      description =
          "Permission: reviews:change, or to stand above the employee. If-Match must carry the"
              + " review's ETag. Weights sum to 100.")
  @APIResponse(responseCode = "200", description = "With the review's new ETag")
  @APIResponse(responseCode = "409", description = "wrong-review-status, goal-in-use")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "goal-weights, invalid-review-answer")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<SetGoals.Goals>> setGoals(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid GoalsRequest request) {
    return goals
        .handle(id, ifMatch, request)
        .map(after -> Answers.versioned(after.version(), after));
  }

  @PUT
  @Path("goals/{goalId}/progress")
  @InCompany
  @Authenticated
  @Operation(
      summary = "Say how far a goal is",
      description =
          "For the employee, who stands above him, and reviews:change. If-Match must carry the goal's"
              + " ETag: its version between quotes, from 1, or *.")
  @APIResponse(responseCode = "200", description = "With its new ETag")
  @APIResponse(responseCode = "409", description = "wrong-review-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<GoalView>> progress(
      UUID goalId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ProgressRequest request) {
    return goals
        .progress(goalId, ifMatch, request)
        .map(after -> Answers.versioned(after.version(), after));
  }

  @POST
  @Path("{id}/peers")
  @InCompany
  @Idempotent
  @Authenticated
  @Operation(
      summary = "Propose a colleague to say something",
      description =
          "For the employee: who stands above him decides; who was proposed before is accepted as if"
              + " he had not been. Who stands above him, or holds reviews:change, has him asked at"
              + " once.")
  @APIResponse(responseCode = "200", description = "Proposed, or asked")
  @APIResponse(
      responseCode = "409",
      description = "peer-taken (not to the employee), wrong-review-status")
  @APIResponse(responseCode = "422", description = "invalid-peer")
  public Uni<RestResponse<Peers.Proposal>> propose(UUID id, @NotNull @Valid PeerRequest request) {
    return peers.propose(id, request.employeeId()).map(RestResponse::ok);
  }

  @POST
  @Path("{id}/peers/{partId}/accept")
  @InCompany
  @Idempotent
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "reviews:change")
  @Operation(
      summary = "Have a proposed colleague asked",
      description = "Permission: reviews:change, or to stand above the employee.")
  @APIResponse(responseCode = "200", description = "Asked")
  @APIResponse(responseCode = "409", description = "wrong-review-status")
  public Uni<RestResponse<PartView>> accept(UUID id, UUID partId) {
    return peers.decide(id, partId, true).map(RestResponse::ok);
  }

  @POST
  @Path("{id}/peers/{partId}/refuse")
  @InCompany
  @Idempotent
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "reviews:change")
  @Operation(
      summary = "Have a proposed colleague not asked",
      description = "Permission: reviews:change, or to stand above the employee.")
  @APIResponse(responseCode = "200", description = "Not asked")
  @APIResponse(responseCode = "409", description = "wrong-review-status")
  public Uni<RestResponse<PartView>> refuse(UUID id, UUID partId) {
    return peers.decide(id, partId, false).map(RestResponse::ok);
  }
}
