package dz.mizan.hr.report;

import dz.mizan.common.tenancy.InCompany;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** How many people work for the company. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/hr-reports")
@Tag(name = "Reports")
public class HeadcountResource {
  private final CountPeople count;

  HeadcountResource(CountPeople count) {
    this.count = count;
  }

  /** What is counted, and when; a bean parameter. */
  public static class Wanted {
    @Parameter(description = "total, department, position or contract-kind")
    @QueryParam("by")
    @DefaultValue("total")
    @Pattern(
        regexp = "total|department|position|contract-kind",
        message = "total, department, position or contract-kind")
    String by = "total";

    @Parameter(description = "day: each of at most 366; month: the last of each, in ten years")
    @QueryParam("step")
    @DefaultValue("day")
    @Pattern(regexp = "day|month", message = "day or month")
    String step = "day";

    HeadcountBy by() {
      return HeadcountBy.valueOf(by.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    boolean isByMonth() {
      return step.equals("month");
    }
  }

  @GET
  @Path("headcount")
  @InCompany
  @PermissionsAllowed("hr-reports:read")
  @Operation(
      summary = "How many people work for the company",
      description =
          "Permission: hr-reports:read. By day, or on the last day of each month; departments and"
              + " positions of that day, within the caller's scope. Who is suspended counts.")
  @APIResponse(responseCode = "200", description = "The lines, by day")
  @APIResponse(responseCode = "400", description = "invalid-request: no such days, or too many")
  @APIResponse(responseCode = "422", description = "report-too-large")
  public Uni<List<HeadcountLine>> headcount(
      @BeanParam @Valid Span span, @BeanParam @Valid Wanted wanted) {
    return count(span, wanted);
  }

  @GET
  @Path("headcount.csv")
  @Produces("text/csv")
  @InCompany
  @PermissionsAllowed("hr-reports:read")
  @Operation(summary = "The same as CSV", description = "Permission: hr-reports:read.")
  @APIResponse(responseCode = "200", description = "A line of names, and the lines")
  @APIResponse(responseCode = "400", description = "invalid-request: no such days, or too many")
  @APIResponse(responseCode = "422", description = "report-too-large")
  public Uni<RestResponse<String>> headcountCsv(
      @BeanParam @Valid Span span, @BeanParam @Valid Wanted wanted) {
    return count(span, wanted)
        .map(lines -> ReportFile.of("headcount", HeadcountLine.HEAD, lines, HeadcountLine::csv));
  }

  private Uni<List<HeadcountLine>> count(Span span, Wanted wanted) {
    var days = wanted.isByMonth() ? span.months() : span.days();
    return count.handle(wanted.by(), days, wanted.isByMonth());
  }
}
