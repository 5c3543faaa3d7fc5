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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One's own reviews, and what one is asked to write. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/me")
@Tag(name = "Reviews")
public class OwnReviewResource {
  private final Reviews reviews;
  private final Parts parts;
  private final SubmitPart submit;

  OwnReviewResource(Reviews reviews, Parts parts, SubmitPart submit) {
    this.reviews = reviews;
    this.parts = parts;
    this.submit = submit;
  }

  @GET
  @Path("reviews")
  @InCompany
  @Authenticated
  @Operation(
      summary = "List one's own reviews",
      description =
          "For every employee. Paged; IN_PROGRESS until shared. Read one under /api/v1/reviews.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<ReviewView>> own(@BeanParam @Valid PageRequest request) {
    return reviews
        .own(request)
        .map(rows -> Page.of(rows, request, one -> List.of(one.id().toString())));
  }

  @GET
  @Path("review-parts")
  @InCompany
  @Authenticated
  @Operation(
      summary = "List what one is asked to write, or wrote",
      description = "For every employee. Paged.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<OwnPart>> parts(@BeanParam @Valid PageRequest request) {
    return parts
        .page(request)
        .map(rows -> Page.of(rows, request, one -> List.of(one.id().toString())));
  }

  @GET
  @Path("review-parts/{id}")
  @InCompany
  @Authenticated
  @Operation(
      summary = "Read what one writes",
      description = "For its writer alone; peers see neither goals nor what others say.")
  @APIResponse(responseCode = "200", description = "With its ETag")
  public Uni<RestResponse<OwnPart>> part(UUID id) {
    return parts.require(id).map(part -> Answers.versioned(part.version(), part));
  }

  @PUT
  @Path("review-parts/{id}")
  @InCompany
  @Authenticated
  @Operation(
      summary = "Keep what one has written so far",
      description = "For its writer alone. If-Match must carry its ETag. Nobody else sees it yet.")
  @APIResponse(responseCode = "200", description = "With its new ETag")
  @APIResponse(responseCode = "409", description = "wrong-review-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "invalid-review-answer, rating-off-scale")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<OwnPart>> write(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid PartRequest request) {
    return parts.write(id, ifMatch, request).map(part -> Answers.versioned(part.version(), part));
  }

  @POST
  @Path("review-parts/{id}/submit")
  @InCompany
  @Idempotent
  @Authenticated
  @Operation(
      summary = "Submit what one has written",
      description =
          "For its writer alone. If-Match must carry its ETag. The manager's gives the score and"
              + " ends the writing.")
  @APIResponse(responseCode = "200", description = "With its new ETag")
  @APIResponse(responseCode = "409", description = "wrong-review-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "review-part-incomplete")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<OwnPart>> submit(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return submit.handle(id, ifMatch).map(part -> Answers.versioned(part.version(), part));
  }
}
