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
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

/** The company's own holidays, besides the legal ones. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/holidays")
@Tag(name = "Work calendar")
public class HolidayResource {
  private static final String EXAMPLE =
      """
      {"name": "Pont du 2 novembre", "startsOn": "2026-11-02", "site": "16"}
      """;

  private final Holidays holidays;

  HolidayResource(Holidays holidays) {
    this.holidays = holidays;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("work-calendars:change")
  @Operation(
      summary = "Enter a holiday of the company",
      description =
          "Permission: work-calendars:change. At most 31 days; for one site, or for the whole"
              + " company without site. Leave that has been asked for is not counted again.")
  @APIResponse(
      responseCode = "201",
      description = "Created; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = HolidayView.class)))
  @APIResponse(responseCode = "409", description = "holiday-overlaps")
  public Uni<RestResponse<HolidayView>> create(
      @RequestBody(content = @Content(examples = @ExampleObject(name = "bridge", value = EXAMPLE)))
          @NotNull
          @Valid
          HolidayRequest request) {
    return holidays
        .create(request)
        .map(made -> Answers.created("/api/v1/holidays/" + made.id(), made.version(), made));
  }

  @GET
  @InCompany
  @Authenticated
  @Operation(
      summary = "List the company's own holidays",
      description = "Everybody of the company. Those with a day between from and to; paged.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<HolidayView>> list(
      @BeanParam @Valid PageRequest page,
      @QueryParam("from") @Pattern(regexp = Days.PATTERN, message = Days.MESSAGE)
          @Nullable String from,
      @QueryParam("to") @Pattern(regexp = Days.PATTERN, message = Days.MESSAGE)
          @Nullable String to) {
    return holidays.page(
        page, Days.parse("from", from, Days.FIRST), Days.parse("to", to, Days.LAST));
  }

  @GET
  @Path("{id}")
  @InCompany
  @Authenticated
  @Operation(summary = "Read a holiday", description = "Everybody of the company.")
  @APIResponse(
      responseCode = "200",
      description = "With its ETag",
      content = @Content(schema = @Schema(implementation = HolidayView.class)))
  public Uni<RestResponse<HolidayView>> read(UUID id) {
    return holidays.require(id).map(found -> Answers.versioned(found.version(), found));
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("work-calendars:change")
  @Operation(
      summary = "Change a holiday",
      description = "Permission: work-calendars:change. All of it; If-Match must carry its ETag.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = HolidayView.class)))
  @APIResponse(responseCode = "409", description = "holiday-overlaps")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<HolidayView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "bridge", value = EXAMPLE)))
          @NotNull
          @Valid
          HolidayRequest request) {
    return holidays
        .change(id, ifMatch, request)
        .map(after -> Answers.versioned(after.version(), after));
  }

  @DELETE
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("work-calendars:change")
  @Operation(
      summary = "Delete a holiday",
      description = "Permission: work-calendars:change. If-Match must carry its ETag.")
  @APIResponse(responseCode = "204", description = "Gone")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<Void> delete(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return holidays.delete(id, ifMatch);
  }
}
