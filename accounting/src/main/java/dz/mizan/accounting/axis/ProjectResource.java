package dz.mizan.accounting.axis;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The projects of the company. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/projects")
@Tag(name = "Analytic axes", description = "Cost centres and projects")
public class ProjectResource {
  private static final Axis AXIS = Axis.PROJECT;

  private final AxisCodes codes;

  ProjectResource(AxisCodes codes) {
    this.codes = codes;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("projects:create")
  @Operation(
      summary = "Create a project",
      description = "Permission: projects:create. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "201",
      description = "Created; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = AxisCode.class)))
  @APIResponse(responseCode = "409", description = "analytic-code-taken")
  public Uni<RestResponse<AxisCode>> create(
      @RequestBody(
              content =
                  @Content(
                      examples =
                          @ExampleObject(
                              name = "one",
                              value =
                                  "{\"code\": \"P-2026-014\", \"name\": \"Chantier de Bouira\"}")))
          @NotNull
          @Valid
          NewAxisCode request) {
    return codes
        .create(AXIS, request)
        .map(made -> Answers.created(AXIS.path(made.code()), made.version(), made));
  }

  @GET
  @InCompany
  @PermissionsAllowed("projects:read")
  @Operation(
      summary = "List projects by code",
      description = "Permission: projects:read. Filters: active, q (in code or name).")
  public Uni<Page<AxisCode>> list(
      @BeanParam @Valid PageRequest page,
      @QueryParam("active") @Nullable Boolean active,
      @QueryParam("q") @Size(max = 100) @Pattern(regexp = NewAxisCode.TEXT) @Nullable String q) {
    return codes.page(AXIS, page, active, q);
  }

  @GET
  @Path("{code}")
  @InCompany
  @PermissionsAllowed("projects:read")
  @Operation(summary = "Read a project", description = "Permission: projects:read.")
  @APIResponse(
      responseCode = "200",
      description = "Its ETag is set",
      content = @Content(schema = @Schema(implementation = AxisCode.class)))
  public Uni<RestResponse<AxisCode>> get(@Pattern(regexp = NewAxisCode.CODE) String code) {
    return codes.require(AXIS, code).map(ProjectResource::answer);
  }

  @PUT
  @Path("{code}")
  @InCompany
  @PermissionsAllowed("projects:change")
  @Operation(
      summary = "Rename a project",
      description = "Permission: projects:change. If-Match must carry its ETag.")
  @APIResponse(
      responseCode = "200",
      description = "Renamed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = AxisCode.class)))
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<AxisCode>> rename(
      @Pattern(regexp = NewAxisCode.CODE) String code,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid NewAxisCode.Change request) {
    return codes.rename(AXIS, code, ifMatch, request.name()).map(ProjectResource::answer);
  }

  @POST
  @Path("{code}/close")
  @InCompany
  @Idempotent
  @PermissionsAllowed("projects:change")
  @Operation(
      summary = "Close a project: it takes no new lines",
      description = "Permission: projects:change. If-Match must carry its ETag.")
  @APIResponse(
      responseCode = "200",
      description = "Closed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = AxisCode.class)))
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<AxisCode>> close(
      @Pattern(regexp = NewAxisCode.CODE) String code,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    return codes.setActive(AXIS, code, ifMatch, false).map(ProjectResource::answer);
  }

  @POST
  @Path("{code}/reopen")
  @InCompany
  @Idempotent
  @PermissionsAllowed("projects:change")
  @Operation(
      summary = "Open a closed project again",
      description = "Permission: projects:change. If-Match must carry its ETag.")
  @APIResponse(
      responseCode = "200",
      description = "Open; the new ETag is set",
      content = @Content(schema = @Schema(implementation = AxisCode.class)))
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<AxisCode>> reopen(
      @Pattern(regexp = NewAxisCode.CODE) String code,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    return codes.setActive(AXIS, code, ifMatch, true).map(ProjectResource::answer);
  }

  private static RestResponse<AxisCode> answer(AxisCode code) {
    return Answers.versioned(code.version(), code);
  }
}
