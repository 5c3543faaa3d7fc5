package dz.mizan.hr.attendance.report;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.hr.attendance.Limits;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who is there. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/attendance-days")
@Tag(name = "Attendance")
public class AttendanceDayResource {
  private final ShowDay show;

  AttendanceDayResource(ShowDay show) {
    this.show = show;
  }

  @GET
  @InCompany
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "punches:read")
  @Operation(
      summary = "Who came, who is late, who is missing on a day",
      description =
          "Permission: punches:read for all; without it oneself and the people below. Measured"
              + " live. Paged; of one department itself.")
  @APIResponse(responseCode = "200", description = "A page")
  @APIResponse(responseCode = "422", description = "bad-attendance-dates")
  public Uni<Page<DayView>> list(
      @BeanParam @Valid PageRequest request,
      @Parameter(description = "By default today", example = "2026-11-26")
          @QueryParam("day")
          @Pattern(regexp = Limits.DAY)
          @Nullable String day,
      @QueryParam("departmentId") @Nullable UUID departmentId) {
    var shown = day == null ? LocalDate.now(Limits.ZONE) : Limits.day("day", day);
    return show.handle(request, shown, departmentId);
  }
}
