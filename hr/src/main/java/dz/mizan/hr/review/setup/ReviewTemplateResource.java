package dz.mizan.hr.review.setup;

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

/** Templates of reviews. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/review-templates")
@Tag(name = "Reviews")
public class ReviewTemplateResource {
  private final Templates templates;

  ReviewTemplateResource(Templates templates) {
    this.templates = templates;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("review-cycles:change")
  @Operation(
      summary = "Make a template",
      description = "Permission: review-cycles:change. Only its name changes afterwards.")
  @APIResponse(
      responseCode = "201",
      description = "Made; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = TemplateView.class)))
  @APIResponse(responseCode = "409", description = "review-code-taken")
  @APIResponse(responseCode = "422", description = "invalid-review-template")
  public Uni<RestResponse<TemplateView>> create(@NotNull @Valid TemplateRequest request) {
    return templates
        .create(request)
        .map(made -> Answers.created("/api/v1/review-templates/" + made.id(), made.version(), made));
  }

  @GET
  @InCompany
  @PermissionsAllowed("review-cycles:read")
  @Operation(summary = "List templates", description = "Permission: review-cycles:read. Paged.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<TemplateView>> list(@BeanParam @Valid PageRequest request) {
    return templates
        .page(request)
        .map(rows -> Page.of(rows, request, one -> List.of(one.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("review-cycles:read")
  @Operation(summary = "Read a template", description = "Permission: review-cycles:read")
  @APIResponse(responseCode = "200", description = "With its ETag")
  public Uni<RestResponse<TemplateView>> read(UUID id) {
    return templates.require(id).map(found -> Answers.versioned(found.version(), found));
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("review-cycles:change")
  @Operation(
      summary = "Rename a template, archive it or take it into use again",
      description =
          "Permission: review-cycles:change. If-Match must carry its ETag. Cycles that have it go"
              + " on.")
  @APIResponse(responseCode = "200", description = "With its new ETag")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<TemplateView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid SetupChange request) {
    return templates
        .change(id, ifMatch, request)
        .map(after -> Answers.versioned(after.version(), after));
  }
}
