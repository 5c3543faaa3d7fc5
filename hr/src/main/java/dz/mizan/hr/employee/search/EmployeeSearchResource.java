package dz.mizan.hr.employee.search;

import dz.mizan.common.tenancy.InCompany;
import dz.mizan.hr.employee.EmployeeView;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The search of employees. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/employees/search")
@Tag(name = "Employees")
public class EmployeeSearchResource {
  private static final String EXAMPLE =
      """
      {"text": "benali ami", "status": "ACTIVE", "limit": 20}
      """;

  private final SearchEmployees search;

  EmployeeSearchResource(SearchEmployees search) {
    this.search = search;
  }

  @POST
  @InCompany
  @PermissionsAllowed("employees:read")
  @Operation(
      summary = "Search employees by name or number",
      description =
          "Permission: employees:read. By words of names, begun or misspelt, in Latin or Arabic"
              + " letters, or an employee number; with employees:reveal also exactly by a national"
              + " or insurance number, which the answer does not repeat. Those of departments"
              + " within the caller's scope. A POST, so that no number is in an address; it changes"
              + " nothing.")
  @APIResponse(
      responseCode = "200",
      description = "Who was found, the best first",
      content = @Content(schema = @Schema(implementation = FoundView.class)))
  @APIResponse(responseCode = "400", description = "invalid-request")
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  public Uni<FoundView> search(
      @RequestBody(content = @Content(examples = @ExampleObject(name = "name", value = EXAMPLE)))
          @NotNull
          @Valid
          SearchRequest request) {
    return search
        .handle(request)
        .map(found -> new FoundView(found.stream().map(EmployeeView::of).toList()));
  }
}
