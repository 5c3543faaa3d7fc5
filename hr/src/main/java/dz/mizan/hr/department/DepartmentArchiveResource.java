package dz.mizan.hr.department;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Takes departments out of use, and back. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/departments/{id}")
@Tag(name = "Departments")
public class DepartmentArchiveResource {
  private final ArchiveDepartment archive;

  DepartmentArchiveResource(ArchiveDepartment archive) {
    this.archive = archive;
  }

  @POST
  @Path("archive")
  @InCompany
  @Idempotent
  @PermissionsAllowed("departments:archive")
  @Operation(
      summary = "Archive a department",
      description =
          "Permission: departments:archive. It takes nobody in any more; its history stays."
              + " If-Match must carry its ETag.")
  @APIResponse(
      responseCode = "200",
      description = "With its new ETag",
      content = @Content(schema = @Schema(implementation = DepartmentView.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "department-archived; department-in-use: people, positions or departments are in it")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<DepartmentView>> archive(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return archive
        .archive(id, ifMatch)
        .map(d -> Answers.versioned(d.version(), DepartmentView.of(d)));
  }

  @POST
  @Path("restore")
  @InCompany
  @Idempotent
  @PermissionsAllowed("departments:archive")
  @Operation(
      summary = "Take an archived department back into use",
      description = "Permission: departments:archive. If-Match must carry its ETag.")
  @APIResponse(
      responseCode = "200",
      description = "With its new ETag",
      content = @Content(schema = @Schema(implementation = DepartmentView.class)))
  @APIResponse(responseCode = "409", description = "department-not-archived")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(
      responseCode = "422",
      description = "unknown-department: the one above is archived still")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<DepartmentView>> restore(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return archive
        .restore(id, ifMatch)
        .map(d -> Answers.versioned(d.version(), DepartmentView.of(d)));
  }
}
