package dz.mizan.hr.leave.team;

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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Feeds of who is away, for calendar programs. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/leave-feeds")
@Tag(name = "Leave calendar")
public class LeaveFeedResource {
  private static final String EXAMPLE =
      """
      {"name": "Absences de l'équipe", "scope": "TEAM", "validDays": 180}
      """;

  private final Feeds feeds;

  LeaveFeedResource(Feeds feeds) {
    this.feeds = feeds;
  }

  @POST
  @InCompany
  @Idempotent
  @Authenticated
  @Operation(
      summary = "Make a feed",
      description =
          "For employees: OWN and TEAM; COMPANY with permission leave:read, for 90 days at most. It"
              + " ends with its owner's employment or user. Read it to get its signed address."
              + " Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "201",
      description = "Made; ETag is set",
      content = @Content(schema = @Schema(implementation = FeedView.class)))
  public Uni<RestResponse<FeedView>> create(
      @RequestBody(content = @Content(examples = @ExampleObject(name = "team", value = EXAMPLE)))
          @NotNull
          @Valid
          FeedRequest request) {
    return feeds
        .create(request)
        .map(made -> Answers.created("/api/v1/leave-feeds/" + made.id(), made.version(), made));
  }

  @GET
  @InCompany
  @Authenticated
  @Operation(
      summary = "List one's own feeds, oldest first",
      description = "Everybody his own, without their addresses. Paged.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<FeedView>> list(@BeanParam @Valid PageRequest page) {
    return feeds.page(page);
  }

  @GET
  @Path("{id}")
  @InCompany
  @Authenticated
  @Operation(
      summary = "Read one of one's own feeds, with its address",
      description =
          "Everybody his own. The signed address lets in whoever has it until it ends or is"
              + " revoked.")
  @APIResponse(
      responseCode = "200",
      description = "With its ETag",
      content = @Content(schema = @Schema(implementation = FeedView.class)))
  public Uni<RestResponse<FeedView>> read(UUID id) {
    return feeds.require(id).map(found -> Answers.versioned(found.version(), found));
  }

  @DELETE
  @Path("{id}")
  @InCompany
  @Authenticated
  @Operation(
      summary = "Revoke a feed",
      description =
          "Everybody his own; anybody's with permission leave-types:change. Its address stops at"
              + " once.")
  @APIResponse(responseCode = "204", description = "Revoked")
  public Uni<Void> revoke(UUID id) {
    return feeds.revoke(id);
  }
}
