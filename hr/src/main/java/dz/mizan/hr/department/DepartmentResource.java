package dz.mizan.hr.department;

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

/** The departments of the caller's company. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/departments")
@Tag(name = "Departments")
public class DepartmentResource {
  private static final String EXAMPLE =
      """
      {"code": "VENTES", "name": "Direction des ventes", "nameAr": "مديرية المبيعات",
       "costCentre": "COM", "minimumStaff": 3}
      """;

  private final Departments departments;
  private final CreateDepartment create;
  private final ChangeDepartment change;

  DepartmentResource(Departments departments, CreateDepartment create, ChangeDepartment change) {
    this.departments = departments;
    this.create = create;
    this.change = change;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("departments:create")
  @Operation(summary = "Create a department", description = "Permission: departments:create")
  @APIResponse(
      responseCode = "201",
      description = "Created; Location and ETag are set",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = DepartmentView.class)))
  @APIResponse(responseCode = "409", description = "department-code-taken")
  @APIResponse(
      responseCode = "422",
      description = "unknown-department: no such parentId; unknown-head: no such headId")
  public Uni<RestResponse<DepartmentView>> create(
      @RequestBody(content = @Content(examples = @ExampleObject(name = "sales", value = EXAMPLE)))
          @NotNull
          @Valid
          DepartmentRequest request) {
    return create
        .handle(request)
        .map(
            d ->
                Answers.created(
                    "/api/v1/departments/" + d.id(), d.version(), DepartmentView.of(d)));
  }

  @GET
  @InCompany
  @PermissionsAllowed("departments:read")
  @Operation(
      summary = "List departments, oldest first",
      description = "Permission: departments:read. Those within the caller's scope.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<DepartmentView>> list(
      @BeanParam @Valid PageRequest request,
      @Parameter(description = "Only those that are archived, or are not") @QueryParam("archived")
          @Nullable Boolean archived,
      @Parameter(description = "Only those directly below this one") @QueryParam("parentId")
          @Nullable UUID parentId) {
    return departments.page(request, archived, parentId).map(page -> page.map(DepartmentView::of));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("departments:read")
  @Operation(summary = "Read a department", description = "Permission: departments:read")
  @APIResponse(responseCode = "200", description = "With its ETag")
  public Uni<RestResponse<DepartmentView>> read(UUID id) {
    return departments.require(id).map(d -> Answers.versioned(d.version(), DepartmentView.of(d)));
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("departments:change")
  @Operation(
      summary = "Describe a department anew, or move it",
      description = "Permission: departments:change. If-Match must carry its ETag.")
  @APIResponse(responseCode = "200", description = "With its new ETag")
  @APIResponse(responseCode = "409", description = "department-code-taken, department-archived")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(
      responseCode = "422",
      description = "unknown-department, unknown-head, department-cycle")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<DepartmentView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "sales", value = EXAMPLE)))
          @NotNull
          @Valid
          DepartmentRequest request) {
    return change
        .handle(id, ifMatch, request)
        .map(d -> Answers.versioned(d.version(), DepartmentView.of(d)));
  }
}
