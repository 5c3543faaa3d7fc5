package dz.mizan.hr.calendar;

import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The paid holidays of the law, loi 63-278. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/legal-holidays")
@Tag(name = "Work calendar")
public class LegalHolidayResource {
  private static final String EXAMPLE =
      """
      {"startsOn": "2027-03-10", "days": 3, "confirmed": true}
      """;

  private final LegalHolidays holidays;
  private final EnterHolidayDate enter;

  LegalHolidayResource(LegalHolidays holidays, EnterHolidayDate enter) {
    this.holidays = holidays;
    this.enter = enter;
  }

  @GET
  @InCompany
  @Authenticated
  @Operation(
      summary = "List the legal holidays of a year",
      description =
          "Everybody of the company. Islamic ones are PROVISIONAL, by the Umm al-Qura calendar,"
              + " until the company has entered the day that was announced. Not paged: there are"
              + " about a dozen.")
  @APIResponse(responseCode = "200", description = "In the order of their days")
  public Uni<List<LegalHolidayView>> list(
      @QueryParam("year") @Min(1950) @Max(2099) @Nullable Integer year) {
    int wanted = year == null ? Days.today().getYear() : year;
    return holidays.between(LocalDate.of(wanted, 1, 1), LocalDate.of(wanted, 12, 31));
  }

  @GET
  @Path("{rule}/{year}")
  @InCompany
  @Authenticated
  @Operation(
      summary = "Read a legal holiday",
      description = "Everybody of the company. {year} is of the Hijra for an Islamic one.")
  @APIResponse(
      responseCode = "200",
      description = "With its ETag, \"0\" until the company has entered a day",
      content = @Content(schema = @Schema(implementation = LegalHolidayView.class)))
  public Uni<RestResponse<LegalHolidayView>> read(String rule, int year) {
    return holidays.require(rule, year).map(it -> Answers.versioned(it.version(), it));
  }

  @PUT
  @Path("{rule}/{year}")
  @InCompany
  @PermissionsAllowed("work-calendars:change")
  @Operation(
      summary = "Enter or confirm the days of an Islamic holiday",
      description =
          "Permission: work-calendars:change. If-Match must carry its ETag. Leave that has been"
              + " asked for is not counted again.")
  @APIResponse(
      responseCode = "200",
      description = "Entered; the new ETag is set",
      content = @Content(schema = @Schema(implementation = LegalHolidayView.class)))
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "holiday-fixed, holiday-too-far")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<LegalHolidayView>> enter(
      String rule,
      int year,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "seen", value = EXAMPLE)))
          @NotNull
          @Valid
          HolidayDate date) {
    return enter
        .handle(rule, year, ifMatch, date)
        .map(after -> Answers.versioned(after.version(), after));
  }
}
