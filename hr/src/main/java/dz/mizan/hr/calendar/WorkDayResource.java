package dz.mizan.hr.calendar;

import dz.mizan.common.tenancy.InCompany;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The days of a span, worked or not. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/work-days")
@Tag(name = "Work calendar")
public class WorkDayResource {
  private static final int MOST_DAYS = 366;

  private final WorkCalendar calendar;

  WorkDayResource(WorkCalendar calendar) {
    this.calendar = calendar;
  }

  /** How many days are worked, and each day. */
  @Schema(name = "WorkDays")
  record SpanView(@Schema(examples = "21") int workingDays, List<DayView> days) {}

  @GET
  @InCompany
  @Authenticated
  @Operation(
      summary = "Count the working days of a span",
      description = "Everybody of the company. At most 366 days, both ends counted.")
  @APIResponse(responseCode = "200", description = "The days")
  public Uni<SpanView> count(
      @QueryParam("from") @NotNull @Pattern(regexp = Days.PATTERN, message = Days.MESSAGE)
          String from,
      @QueryParam("to") @NotNull @Pattern(regexp = Days.PATTERN, message = Days.MESSAGE) String to,
      @QueryParam("site") @Pattern(regexp = "(" + HolidayRequest.SITE + ")?")
          @Nullable String site) {
    var first = Days.parse("from", from, Days.FIRST);
    var last = Days.parse("to", to, Days.LAST);
    Days.requireSpan("to", first, last, MOST_DAYS);
    return calendar.between(first, last).map(days -> view(days, first, last, site));
  }

  private static SpanView view(
      WorkDays days, LocalDate first, LocalDate last, @Nullable String site) {
    return new SpanView(
        days.count(first, last, site),
        first
            .datesUntil(last.plusDays(1))
            .map(
                day ->
                    new DayView(
                        day,
                        days.isWorkingDay(day, site),
                        days.isRestDay(day, site),
                        days.isHoliday(day, site)))
            .toList());
  }
}
