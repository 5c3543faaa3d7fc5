package dz.mizan.hr.leave.team;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.hr.calendar.Days;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who is away when. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/leave-calendar")
@Tag(name = "Leave calendar")
public class TeamCalendarResource {
  private static final int MOST_DAYS = 366;

  private final TeamCalendar calendar;

  TeamCalendarResource(TeamCalendar calendar) {
    this.calendar = calendar;
  }

  @GET
  @InCompany
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "leave:read")
  @Operation(
      summary = "List who is away",
      description =
          "Permission: leave:read for all; without it oneself and the people below oneself, and the"
              + " approved absences of one's own department without the kind of leave (a setting)."
              + " At most 366 days; paged by first day. Filter: departmentId.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<Absence>> list(
      @QueryParam("from") @NotNull @Pattern(regexp = Days.PATTERN, message = Days.MESSAGE)
          String from,
      @QueryParam("to") @NotNull @Pattern(regexp = Days.PATTERN, message = Days.MESSAGE) String to,
      @QueryParam("departmentId") @Nullable UUID departmentId,
      @BeanParam @Valid PageRequest page) {
    var first = Days.parse("from", from, Days.FIRST);
    var last = Days.parse("to", to, Days.LAST);
    Days.requireSpan("to", first, last, MOST_DAYS);
    return calendar.page(first, last, departmentId, page);
  }
}
