package dz.mizan.hr.document;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.hr.department.Departments;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Alerts of documents that expire. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/document-alerts")
@Tag(name = "Documents of employees")
public class DocumentAlertResource {
  private static final String PAGE =
      """
      select a.*, a.expires_on - business_date() as days_left, d.kind, d.title,
        e.number as employee_number, e.first_name, e.last_name
      from document_alert a
        join employee_document d on d.company_id = a.company_id and d.id = a.document_id
        join employee e on e.company_id = a.company_id and e.id = a.employee_id
      where ($1::uuid is null or a.id > $1) and ($2::uuid[] is null or e.department_id = any ($2))
        and ($3::uuid is null or a.employee_id = $3) and ($4::boolean or a.closed_at is null)
      order by a.id limit $5
      """;

  @GET
  @InCompany
  @PermissionsAllowed("employee-documents:read")
  @Operation(
      summary = "List alerts of documents that expire",
      description =
          "Permission: employee-documents:read. Paged; of employees within the caller's scope. A"
              + " daily job raises them at the days of the settings document-first-alert-days,"
              + " document-second-alert-days and document-last-alert-days.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<AlertView>> list(
      @BeanParam @Valid PageRequest page,
      @QueryParam("employeeId") @Nullable UUID employeeId,
      @Parameter(description = "Those that are over, too")
          @QueryParam("closed")
          @DefaultValue("false")
          boolean closed) {
    return CompanySql.execute(
            PAGE, page.afterId(), Departments.onlyInScope(), employeeId, closed, page.limitAndOne())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(AlertView::of).toList())
        .map(rows -> Page.of(rows, page, last -> List.of(last.id().toString())));
  }
}
