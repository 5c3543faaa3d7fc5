package dz.mizan.hr.calendar;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Weekly rest, by site and from a day on; Friday and Saturday where nothing is entered. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/work-calendars")
@Tag(name = "Work calendar", description = "Which days are worked")
public class CalendarResource {
  private static final String EXAMPLE =
      """
      {"site": "30", "validFrom": "2027-01-01", "restDays": ["FRIDAY"]}
      """;

  private final Calendars calendars;

  CalendarResource(Calendars calendars) {
    this.calendars = calendars;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("work-calendars:change")
  @Operation(
      summary = "Enter the weekly rest days of the company or of a site",
      description =
          "Permission: work-calendars:change. From a day on, so that the past keeps its own.")
  @APIResponse(
      responseCode = "201",
      description = "Created; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = CalendarView.class)))
  @APIResponse(responseCode = "409", description = "work-calendar-taken")
  public Uni<RestResponse<CalendarView>> create(
      @RequestBody(content = @Content(examples = @ExampleObject(name = "site", value = EXAMPLE)))
          @NotNull
          @Valid
          CalendarRequest request) {
    return calendars
        .create(request)
        .map(made -> Answers.created("/api/v1/work-calendars/" + made.id(), made.version(), made));
  }

  @GET
  @InCompany
  @Authenticated
  @Operation(
      summary = "List the calendars that the company has entered",
      description = "Everybody of the company. Paged, oldest entry first.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<CalendarView>> list(@BeanParam @Valid PageRequest page) {
    return calendars.page(page);
  }

  @GET
  @Path("{id}")
  @InCompany
  @Authenticated
  @Operation(summary = "Read a calendar", description = "Everybody of the company.")
  @APIResponse(
      responseCode = "200",
      description = "With its ETag",
      content = @Content(schema = @Schema(implementation = CalendarView.class)))
  public Uni<RestResponse<CalendarView>> read(UUID id) {
    return calendars.require(id).map(found -> Answers.versioned(found.version(), found));
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("work-calendars:change")
  @Operation(
      summary = "Change a calendar",
      description = "Permission: work-calendars:change. All of it; If-Match must carry its ETag.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = CalendarView.class)))
  @APIResponse(responseCode = "409", description = "work-calendar-taken")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<CalendarView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "site", value = EXAMPLE)))
          @NotNull
          @Valid
          CalendarRequest request) {
    return calendars
        .change(id, ifMatch, request)
        .map(after -> Answers.versioned(after.version(), after));
  }

  @DELETE
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("work-calendars:change")
  @Operation(
      summary = "Delete a calendar",
      description = "Permission: work-calendars:change. If-Match must carry its ETag.")
  @APIResponse(responseCode = "204", description = "Gone")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<Void> delete(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return calendars.delete(id, ifMatch);
  }
}
