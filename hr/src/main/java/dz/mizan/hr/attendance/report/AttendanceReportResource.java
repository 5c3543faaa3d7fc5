package dz.mizan.hr.attendance.report;

import dz.mizan.common.print.sheet.Csv;
import dz.mizan.common.tenancy.InCompany;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Lateness, absence and overtime by department. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/attendance-reports")
@Tag(name = "Attendance")
public class AttendanceReportResource {
  private final DrawReports draw;

  AttendanceReportResource(DrawReports draw) {
    this.draw = draw;
  }

  @GET
  @Path("lateness")
  @InCompany
  @PermissionsAllowed("attendance-reports:read")
  @Operation(
      summary = "Lateness and absence by department and month",
      description =
          "Permission: attendance-reports:read. From the timesheets, approved or not; departments"
              + " as they are today, within the caller's scope.")
  @APIResponse(responseCode = "200", description = "By month and department")
  @APIResponse(responseCode = "422", description = "bad-attendance-dates")
  public Uni<List<LatenessLine>> lateness(@BeanParam @Valid ReportSpan span) {
    return draw.lateness(span.require());
  }

  @GET
  @Path("lateness.csv")
  @InCompany
  @Produces("text/csv")
  @PermissionsAllowed("attendance-reports:read")
  @Operation(summary = "The same as CSV", description = "Permission: attendance-reports:read.")
  @APIResponse(responseCode = "200", description = "A line for each month and department")
  @APIResponse(responseCode = "422", description = "bad-attendance-dates")
  public Uni<RestResponse<String>> latenessCsv(@BeanParam @Valid ReportSpan span) {
    return draw.lateness(span.require())
        .map(lines -> file("lateness", LatenessLine.HEAD, lines, LatenessLine::csv));
  }

  @GET
  @Path("overtime")
  @InCompany
  @PermissionsAllowed("attendance-reports:read")
  @Operation(
      summary = "Overtime by department, month and premium",
      description =
          "Permission: attendance-reports:read. From the timesheets, approved or not; departments"
              + " as they are today, within the caller's scope.")
  @APIResponse(responseCode = "200", description = "By month, department and premium")
  @APIResponse(responseCode = "422", description = "bad-attendance-dates")
  public Uni<List<OvertimeLineView>> overtime(@BeanParam @Valid ReportSpan span) {
    return draw.overtime(span.require());
  }

  @GET
  @Path("overtime.csv")
  @InCompany
  @Produces("text/csv")
  @PermissionsAllowed("attendance-reports:read")
  @Operation(summary = "The same as CSV", description = "Permission: attendance-reports:read.")
  @APIResponse(responseCode = "200", description = "A line for each month, department and premium")
  @APIResponse(responseCode = "422", description = "bad-attendance-dates")
  public Uni<RestResponse<String>> overtimeCsv(@BeanParam @Valid ReportSpan span) {
    return draw.overtime(span.require())
        .map(lines -> file("overtime", OvertimeLineView.HEAD, lines, OvertimeLineView::csv));
  }

  private static <T> RestResponse<String> file(
      String name, String head, List<T> lines, Function<T, String> line) {
    return Csv.file(name, head + lines.stream().map(line).collect(Collectors.joining()));
  }
}
