package dz.mizan.hr.attendance.timesheet;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.hr.employee.Reach;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One's own months. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/me/timesheets")
@Tag(name = "Timesheets")
public class OwnTimesheetResource {
  private final Timesheets timesheets;
  private final Reach reach;

  OwnTimesheetResource(Timesheets timesheets, Reach reach) {
    this.timesheets = timesheets;
    this.reach = reach;
  }

  @GET
  @InCompany
  @Authenticated
  @Operation(
      summary = "List one's own timesheets",
      description = "For every employee. Paged; read one under /api/v1/timesheets.")
  @APIResponse(responseCode = "200", description = "A page")
  @APIResponse(responseCode = "404", description = "not-found: the caller is no employee")
  public Uni<Page<TimesheetView>> list(@BeanParam @Valid PageRequest request) {
    return reach
        .self()
        .chain(
            self -> timesheets.page(request, null, new Timesheets.Filter(null, null, null, self)))
        .map(rows -> Page.of(rows, request, one -> List.of(one.id().toString())));
  }
}
