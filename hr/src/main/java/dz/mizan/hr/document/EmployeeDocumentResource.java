package dz.mizan.hr.document;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.security.SteppedUp;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import dz.mizan.hr.document.Documents.Filter;
import dz.mizan.hr.document.Documents.Found;
import dz.mizan.hr.listing.Day;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
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

/** Documents of employees. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/employee-documents")
@Tag(name = "Documents of employees")
public class EmployeeDocumentResource {
  static final String EXAMPLE =
      """
      {"kind": "MEDICAL_VISIT", "title": "Visite médicale périodique", "number": "VM-2026-118",
       "issuedOn": "2026-01-15", "expiresOn": "2027-01-14",
       "url": "https://files.example.dz/hr/vm-2026-118.pdf"}
      """;

  private final Documents documents;
  private final WriteDocument write;

  EmployeeDocumentResource(Documents documents, WriteDocument write) {
    this.documents = documents;
    this.write = write;
  }

  @GET
  @InCompany
  @PermissionsAllowed("employee-documents:read")
  @Operation(
      summary = "List documents of employees, oldest first",
      description =
          "Permission: employee-documents:read. Paged, without numbers; of employees within the"
              + " caller's scope.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<DocumentView>> list(
      @BeanParam @Valid PageRequest page,
      @QueryParam("employeeId") @Nullable UUID employeeId,
      @Parameter(description = "A kind, such as MEDICAL_VISIT")
          @QueryParam("kind")
          @Pattern(regexp = "[A-Z_]{1,40}")
          @Nullable String kind,
      @Parameter(description = "Only those that hold until then at most", example = "2026-12-31")
          @QueryParam("expiresBy")
          @Pattern(regexp = Day.PATTERN, message = Day.MESSAGE)
          @Nullable String expiresBy,
      @Parameter(description = "Only those that are archived, or are not") @QueryParam("archived")
          @Nullable Boolean archived) {
    var filter = new Filter(employeeId, kind, Day.parse("expiresBy", expiresBy), archived);
    return documents.page(page, filter);
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("employee-documents:read")
  @Operation(
      summary = "Read a document's data",
      description = "Permission: employee-documents:read. Without its number.")
  @APIResponse(
      responseCode = "200",
      description = "With its ETag",
      content = @Content(schema = @Schema(implementation = DocumentView.class)))
  public Uni<RestResponse<DocumentView>> read(UUID id) {
    return documents.require(id).map(EmployeeDocumentResource::versioned);
  }

  @GET
  @Path("{id}/number")
  @InCompany
  @PermissionsAllowed("employees:reveal")
  @SteppedUp
  @Operation(
      summary = "Show a document's number",
      description =
          "Permission: employees:reveal, and a step-up of the last 5 minutes. The audit notes who"
              + " saw it.")
  @APIResponse(
      responseCode = "200",
      description = "In clear; not to be cached",
      content = @Content(schema = @Schema(implementation = NumberView.class)))
  @APIResponse(responseCode = "401", description = "unauthenticated, step-up-required")
  public Uni<RestResponse<NumberView>> reveal(UUID id) {
    return write
        .reveal(id)
        .map(
            number ->
                RestResponse.ResponseBuilder.ok(number)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build());
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("employee-documents:change")
  @Operation(
      summary = "Correct or renew a document",
      description =
          "Permission: employee-documents:change. All of it, the number too; If-Match must carry"
              + " its ETag. Alerts of another last day close.")
  @APIResponse(
      responseCode = "200",
      description = "With its new ETag",
      content = @Content(schema = @Schema(implementation = DocumentView.class)))
  @APIResponse(responseCode = "409", description = "document-archived")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "document-dates-turned")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<DocumentView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "visit", value = EXAMPLE)))
          @NotNull
          @Valid
          DocumentRequest request) {
    return write.change(id, ifMatch, request).map(EmployeeDocumentResource::versioned);
  }

  @POST
  @Path("{id}/archive")
  @InCompany
  @Idempotent
  @PermissionsAllowed("employee-documents:change")
  @Operation(
      summary = "Archive a document",
      description =
          "Permission: employee-documents:change. For good; its alerts close. If-Match must carry"
              + " its ETag.")
  @APIResponse(
      responseCode = "200",
      description = "With its new ETag",
      content = @Content(schema = @Schema(implementation = DocumentView.class)))
  @APIResponse(responseCode = "409", description = "document-archived")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<DocumentView>> archive(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return write.archive(id, ifMatch).map(EmployeeDocumentResource::versioned);
  }

  private static RestResponse<DocumentView> versioned(Found found) {
    return Answers.versioned(found.version(), found.view());
  }
}
