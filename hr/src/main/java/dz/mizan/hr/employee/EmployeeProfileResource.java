package dz.mizan.hr.employee;

import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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
import org.jspecify.annotations.Nullable;

/** What is known of employees beside name and place, and by which user they log in. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/employees/{id}")
@Tag(name = "Employees")
public class EmployeeProfileResource {
  private static final String EXAMPLE =
      """
      {"sex": "F", "nationality": "DZ", "retired": false, "south": false, "site": "ALGER",
       "workEmail": "a.benali@example.dz",
       "photoUrl": "https://photos.example.dz/e-0001.jpg"}
      """;

  private final ChangeEmployee change;

  EmployeeProfileResource(ChangeEmployee change) {
    this.change = change;
  }

  @PUT
  @Path("profile")
  @InCompany
  @PermissionsAllowed("employees:change")
  @Operation(
      summary = "Change what is known of an employee beside name and place",
      description =
          "Permission: employees:change. All of it but what is sealed, which is personal data;"
              + " If-Match must carry the employee's ETag.")
  @APIResponse(
      responseCode = "200",
      description = "The employee with the new ETag",
      content = @Content(schema = @Schema(implementation = EmployeeView.class)))
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<EmployeeView>> profile(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "all", value = EXAMPLE)))
          @NotNull
          @Valid
          Profile request) {
    return change
        .profile(id, ifMatch, request)
        .map(e -> Answers.versioned(e.version(), EmployeeView.of(e)));
  }

  @PUT
  @Path("user")
  @InCompany
  @PermissionsAllowed("employees:link-user")
  @Operation(
      summary = "Say by which user an employee logs in",
      description =
          "Permission: employees:link-user. That user then sees his own records and those of"
              + " everybody below him. Null for none. If-Match must carry the employee's ETag.")
  @APIResponse(
      responseCode = "200",
      description = "The employee with the new ETag",
      content = @Content(schema = @Schema(implementation = EmployeeView.class)))
  @APIResponse(responseCode = "409", description = "user-taken")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<EmployeeView>> linkUser(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid UserLink request) {
    return change
        .user(id, ifMatch, request.userId())
        .map(e -> Answers.versioned(e.version(), EmployeeView.of(e)));
  }
}
