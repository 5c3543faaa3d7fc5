package dz.mizan.hr.document;

import dz.mizan.common.idempotency.Idempotency;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import dz.mizan.hr.employee.SealedFields;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Files documents of employees. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/employees/{employeeId}/documents")
@Tag(name = "Documents of employees")
public class FileDocumentResource {
  private final WriteDocument write;
  private final SealedFields sealed;
  private final Idempotency idempotency;

  FileDocumentResource(WriteDocument write, SealedFields sealed, Idempotency idempotency) {
    this.write = write;
    this.sealed = sealed;
    this.idempotency = idempotency;
  }

  @POST
  @InCompany
  @PermissionsAllowed("employee-documents:create")
  @Operation(
      summary = "File a document of an employee",
      description =
          "Permission: employee-documents:create. Only what it is and where it lies. Honours"
              + " Idempotency-Key.")
  @APIResponse(
      responseCode = "201",
      description = "Filed; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = DocumentView.class)))
  @APIResponse(responseCode = "404", description = "not-found: the employee")
  @APIResponse(responseCode = "422", description = "document-dates-turned")
  public Uni<RestResponse<DocumentView>> file(
      UUID employeeId,
      @RequestBody(
              content =
                  @Content(
                      examples =
                          @ExampleObject(name = "visit", value = EmployeeDocumentResource.EXAMPLE)))
          @NotNull
          @Valid
          DocumentRequest request) {
    // Not @Idempotent: that would store a plain hash over the number.
    var body = request.withNumber(sealed.fingerprint(Documents.NUMBER, request.number()));
    return idempotency.once(
        List.of(employeeId, body),
        () ->
            write
                .file(employeeId, request)
                .map(
                    made ->
                        Answers.created(
                            "/api/v1/employee-documents/" + made.view().id(),
                            made.version(),
                            made.view())));
  }
}
