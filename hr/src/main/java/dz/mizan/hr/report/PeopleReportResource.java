package dz.mizan.hr.report;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Reports on people. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/hr-reports")
@Tag(name = "Reports")
public class PeopleReportResource {
  private final CountTurnover turnover;
  private final CountAbsence absence;
  private final ComingDays coming;

  PeopleReportResource(CountTurnover turnover, CountAbsence absence, ComingDays coming) {
    this.turnover = turnover;
    this.absence = absence;
    this.coming = coming;
  }

  @GET
  @Path("turnover")
  @InCompany
  @PermissionsAllowed("hr-reports:read")
  @Operation(
      summary = "Who came and went, by department",
      description =
          "Permission: hr-reports:read. In at most 366 days; departments of the day of hiring or"
              + " leaving, within the caller's scope. The last line is the whole.")
  @APIResponse(responseCode = "200", description = "The lines")
  @APIResponse(responseCode = "400", description = "invalid-request: no such days, or too many")
  public Uni<List<TurnoverLine>> turnover(@BeanParam @Valid Span span) {
    return turnover.handle(span.days());
  }

  @GET
  @Path("turnover.csv")
  @Produces("text/csv")
  @InCompany
  @PermissionsAllowed("hr-reports:read")
  @Operation(summary = "The same as CSV", description = "Permission: hr-reports:read.")
  @APIResponse(responseCode = "200", description = "A line of names, and the lines")
  @APIResponse(responseCode = "400", description = "invalid-request: no such days, or too many")
  public Uni<RestResponse<String>> turnoverCsv(@BeanParam @Valid Span span) {
    return turnover
        .handle(span.days())
        .map(lines -> ReportFile.of("turnover", TurnoverLine.HEAD, lines, TurnoverLine::csv));
  }

  @GET
  @Path("absenteeism")
  @InCompany
  @PermissionsAllowed("hr-reports:read")
  @Operation(
      summary = "Leave and absence, by department",
      description =
          "Permission: hr-reports:read. In at most 366 days; approved leave by working day, hours"
              + " of absence by the approved timesheets of the months. The last line is the whole.")
  @APIResponse(responseCode = "200", description = "The lines")
  @APIResponse(responseCode = "400", description = "invalid-request: no such days, or too many")
  public Uni<List<AbsenceLine>> absenteeism(@BeanParam @Valid Span span) {
    return absence.handle(span.days());
  }

  @GET
  @Path("absenteeism.csv")
  @Produces("text/csv")
  @InCompany
  @PermissionsAllowed("hr-reports:read")
  @Operation(summary = "The same as CSV", description = "Permission: hr-reports:read.")
  @APIResponse(responseCode = "200", description = "A line of names, and the lines")
  @APIResponse(responseCode = "400", description = "invalid-request: no such days, or too many")
  public Uni<RestResponse<String>> absenteeismCsv(@BeanParam @Valid Span span) {
    return absence
        .handle(span.days())
        .map(lines -> ReportFile.of("absenteeism", AbsenceLine.HEAD, lines, AbsenceLine::csv));
  }

  @GET
  @Path("anniversaries")
  @InCompany
  @PermissionsAllowed("hr-reports:read")
  @Operation(
      summary = "Birthdays and anniversaries of hiring",
      description =
          "Permission: hr-reports:read. In at most 366 days, by day, within the caller's scope."
              + " Birthdays without how old people become.")
  @APIResponse(responseCode = "200", description = "The lines")
  @APIResponse(responseCode = "400", description = "invalid-request: no such days, or too many")
  public Uni<List<AnniversaryLine>> anniversaries(@BeanParam @Valid Span span) {
    return coming.anniversaries(span.days());
  }

  @GET
  @Path("anniversaries.csv")
  @Produces("text/csv")
  @InCompany
  @PermissionsAllowed("hr-reports:read")
  @Operation(summary = "The same as CSV", description = "Permission: hr-reports:read.")
  @APIResponse(responseCode = "200", description = "A line of names, and the lines")
  @APIResponse(responseCode = "400", description = "invalid-request: no such days, or too many")
  public Uni<RestResponse<String>> anniversariesCsv(@BeanParam @Valid Span span) {
    return coming
        .anniversaries(span.days())
        .map(
            lines ->
                ReportFile.of("anniversaries", AnniversaryLine.HEAD, lines, AnniversaryLine::csv));
  }

  @GET
  @Path("contract-ends")
  @InCompany
  @PermissionsAllowed("hr-reports:read")
  @Operation(
      summary = "Contracts and trials that end",
      description =
          "Permission: hr-reports:read. In at most 366 days, by day, within the caller's scope.")
  @APIResponse(responseCode = "200", description = "The lines")
  @APIResponse(responseCode = "400", description = "invalid-request: no such days, or too many")
  public Uni<List<ContractEndLine>> contractEnds(@BeanParam @Valid Span span) {
    return coming.contractEnds(span.days());
  }

  @GET
  @Path("contract-ends.csv")
  @Produces("text/csv")
  @InCompany
  @PermissionsAllowed("hr-reports:read")
  @Operation(summary = "The same as CSV", description = "Permission: hr-reports:read.")
  @APIResponse(responseCode = "200", description = "A line of names, and the lines")
  @APIResponse(responseCode = "400", description = "invalid-request: no such days, or too many")
  public Uni<RestResponse<String>> contractEndsCsv(@BeanParam @Valid Span span) {
    return coming
        .contractEnds(span.days())
        .map(
            lines ->
                ReportFile.of("contract-ends", ContractEndLine.HEAD, lines, ContractEndLine::csv));
  }
}
