package dz.mizan.accounting.period;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import dz.mizan.common.web.Languages;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Fiscal years: reading, opening, and what is found before closing. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/fiscal-years")
@Tag(name = "Fiscal years", description = "Years and months, their closing and reopening")
public class FiscalYearResource {
  private final FiscalYears years;
  private final OpenNextYear openNext;
  private final ClosingChecks checks;

  FiscalYearResource(FiscalYears years, OpenNextYear openNext, ClosingChecks checks) {
    this.years = years;
    this.openNext = openNext;
    this.checks = checks;
  }

  @GET
  @InCompany
  @PermissionsAllowed("fiscal-years:read")
  @Operation(
      summary = "List fiscal years with their months, the oldest first",
      description = "Permission: fiscal-years:read. Not paged: a company has few.")
  @APIResponse(responseCode = "200", description = "All of them")
  public Uni<List<FiscalYearView>> list() {
    return years.list();
  }

  @GET
  @Path("{year}")
  @InCompany
  @PermissionsAllowed("fiscal-years:read")
  @Operation(
      summary = "Read a fiscal year with its months",
      description = "Permission: fiscal-years:read.")
  @APIResponse(
      responseCode = "200",
      description = "The year; ETag is set",
      content = @Content(schema = @Schema(implementation = FiscalYearView.class)))
  public Uni<RestResponse<FiscalYearView>> get(
      @Parameter(example = "2026") @PathParam("year") @Min(1900) @Max(2999) int year) {
    return years.require(year).map(found -> Answers.versioned(found.version(), found));
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("fiscal-years:open")
  @Operation(
      summary = "Open the next fiscal year",
      description =
          "Permission: fiscal-years:open. The calendar year after the last one, at most one beyond"
              + " the current. The current year and the one before it open by themselves when first"
              + " posted to. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "201",
      description = "Open; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = FiscalYearView.class)))
  @APIResponse(responseCode = "422", description = "fiscal-year-too-early")
  public Uni<RestResponse<FiscalYearView>> open() {
    return openNext
        .handle()
        .map(year -> Answers.created("/api/v1/fiscal-years/" + year.year(), year.version(), year));
  }

  @GET
  @Path("{year}/checks")
  @InCompany
  @PermissionsAllowed("fiscal-years:read")
  @Operation(
      summary = "List what should be dealt with before closing",
      description =
          "Permission: fiscal-years:read. The gravest first: BLOCKER stops the closing, WARNING"
              + " wants to be accepted, INFO is good to know. Titles in the Accept-Language.")
  @APIResponse(responseCode = "200", description = "Empty if nothing was found")
  public Uni<List<CheckView>> checks(
      @Parameter(example = "2026") @PathParam("year") @Min(1900) @Max(2999) int year,
      @Parameter(description = "Before closing this month; absent: the year")
          @QueryParam("month")
          @Min(1)
          @Max(12)
          @Nullable Integer month,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
    var locale = Languages.choose(language);
    return years
        .require(year)
        .chain(
            () ->
                month == null ? checks.ofYear(year, locale) : checks.ofMonth(year, month, locale));
  }
}
