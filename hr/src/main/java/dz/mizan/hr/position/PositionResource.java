package dz.mizan.hr.position;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import dz.mizan.hr.listing.OnDay;
import dz.mizan.hr.position.Positions.Filter;
import dz.mizan.hr.position.Positions.Found;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The positions of the caller's company. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/positions")
@Tag(name = "Positions")
public class PositionResource {
  private static final String EXAMPLE =
      """
      {"code": "COMPTA-2", "titleFr": "Comptable principal", "titleAr": "محاسب رئيسي",
       "titleEn": "Senior accountant", "grade": "12/3", "salaryMin": "60000.00",
       "salaryMax": "90000.00", "posts": 2}
      """;

  private final Positions positions;
  private final WritePosition write;
  private final ArchivePosition archive;

  PositionResource(Positions positions, WritePosition write, ArchivePosition archive) {
    this.positions = positions;
    this.write = write;
    this.archive = archive;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("positions:create")
  @Operation(
      summary = "Create a position",
      description = "Permission: positions:create. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "201",
      description = "Created; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = PositionView.class)))
  @APIResponse(responseCode = "409", description = "position-code-taken")
  @APIResponse(responseCode = "422", description = "unknown-department, salary-band-turned")
  public Uni<RestResponse<PositionView>> create(
      @RequestBody(
              content = @Content(examples = @ExampleObject(name = "accountant", value = EXAMPLE)))
          @NotNull
          @Valid
          PositionRequest request) {
    return write
        .create(request)
        .map(
            made ->
                Answers.created(
                    "/api/v1/positions/" + made.view().id(), made.version(), made.view()));
  }

  @GET
  @InCompany
  @PermissionsAllowed("positions:read")
  @Operation(
      summary = "List positions, oldest first",
      description =
          "Permission: positions:read. Paged, with headcount and vacancies of the day `on`. Who is"
              + " restricted to departments sees the positions of these.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<PositionView>> list(
      @BeanParam @Valid PageRequest page,
      @Parameter(description = "Only those of this department") @QueryParam("departmentId")
          @Nullable UUID departmentId,
      @Parameter(description = "Only those that are archived, or are not") @QueryParam("archived")
          @Nullable Boolean archived,
      @Parameter(description = "Only those with a vacant post")
          @QueryParam("vacant")
          @DefaultValue("false")
          boolean vacant,
      @BeanParam @Valid OnDay on) {
    return positions.page(page, new Filter(on.day(), departmentId, archived, vacant));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("positions:read")
  @Operation(
      summary = "Read a position",
      description = "Permission: positions:read. With headcount and vacancies of the day `on`.")
  @APIResponse(
      responseCode = "200",
      description = "With its ETag",
      content = @Content(schema = @Schema(implementation = PositionView.class)))
  public Uni<RestResponse<PositionView>> read(UUID id, @BeanParam @Valid OnDay on) {
    return positions.require(id, on.day()).map(PositionResource::versioned);
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("positions:change")
  @Operation(
      summary = "Describe a position anew",
      description = "Permission: positions:change. All of it; If-Match must carry its ETag.")
  @APIResponse(
      responseCode = "200",
      description = "With its new ETag",
      content = @Content(schema = @Schema(implementation = PositionView.class)))
  @APIResponse(responseCode = "409", description = "position-code-taken, position-archived")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "unknown-department, salary-band-turned")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<PositionView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(
              content = @Content(examples = @ExampleObject(name = "accountant", value = EXAMPLE)))
          @NotNull
          @Valid
          PositionRequest request) {
    return write.change(id, ifMatch, request).map(PositionResource::versioned);
  }

  @POST
  @Path("{id}/archive")
  @InCompany
  @Idempotent
  @PermissionsAllowed("positions:archive")
  @Operation(
      summary = "Archive a position",
      description =
          "Permission: positions:archive. Nobody is given it any more. If-Match must carry its"
              + " ETag.")
  @APIResponse(
      responseCode = "200",
      description = "With its new ETag",
      content = @Content(schema = @Schema(implementation = PositionView.class)))
  @APIResponse(responseCode = "409", description = "position-archived, position-in-use")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<PositionView>> archive(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return archive.archive(id, ifMatch).map(PositionResource::versioned);
  }

  @POST
  @Path("{id}/restore")
  @InCompany
  @Idempotent
  @PermissionsAllowed("positions:archive")
  @Operation(
      summary = "Take an archived position back into use",
      description = "Permission: positions:archive. If-Match must carry its ETag.")
  @APIResponse(
      responseCode = "200",
      description = "With its new ETag",
      content = @Content(schema = @Schema(implementation = PositionView.class)))
  @APIResponse(responseCode = "409", description = "position-not-archived")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "unknown-department: its own is archived")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<PositionView>> restore(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return archive.restore(id, ifMatch).map(PositionResource::versioned);
  }

  private static RestResponse<PositionView> versioned(Found found) {
    return Answers.versioned(found.version(), found.view());
  }
}
