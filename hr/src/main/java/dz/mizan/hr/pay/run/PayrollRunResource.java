package dz.mizan.hr.pay.run;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import dz.mizan.hr.pay.PayrollRun;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.List;
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

/** Payroll runs of the caller's company. They concern all of it: no caller of some departments. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/payroll-runs")
@Tag(name = "Payroll", description = "Runs of pay and their payslips")
public class PayrollRunResource {
  private final PayrollRuns runs;
  private final CreateRun create;
  private final ApproveRun approve;

  PayrollRunResource(PayrollRuns runs, CreateRun create, ApproveRun approve) {
    this.runs = runs;
    this.create = create;
    this.approve = approve;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("payroll:prepare")
  @Operation(
      summary = "Make a payroll run",
      description =
          "Permission: payroll:prepare. One REGULAR run for a month, at most the next. BACK_PAY pays"
              + " in `month` what the approved month `covers` should have paid; one that is not approved"
              + " at a time. SETTLEMENT is for those named, at most 100, in the month of their last day."
              + " THIRTEENTH is for those at work in the month, or those named, who may have left earlier"
              + " in the year. Honours"
              + " Idempotency-Key.")
  @APIResponse(
      responseCode = "201",
      description = "Made, as a draft; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = PayrollRun.class)))
  @APIResponse(responseCode = "409", description = "payroll-run-exists")
  @APIResponse(responseCode = "422", description = "invalid-payroll-run, payroll-rules-unknown")
  public Uni<RestResponse<PayrollRun>> create(
      @RequestBody(
              content =
                  @Content(
                      examples = {
                        @ExampleObject(
                            name = "month",
                            value = "{\"month\": \"2026-11\", \"kind\": \"REGULAR\"}"),
                        @ExampleObject(
                            name = "back pay",
                            value =
                                "{\"month\": \"2026-11\", \"kind\": \"BACK_PAY\","
                                    + " \"covers\": \"2026-08\"}")
                      }))
          @NotNull
          @Valid
          RunRequest request) {
    requireWholeCompany();
    return create
        .handle(request)
        .map(run -> Answers.created("/api/v1/payroll-runs/" + run.id(), run.version(), run));
  }

  @GET
  @InCompany
  @PermissionsAllowed("payroll:read")
  @Operation(
      summary = "List payroll runs, the latest month first",
      description = "Permission: payroll:read. Paged.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<PayrollRun>> list(
      @BeanParam @Valid PageRequest page,
      @QueryParam("kind")
          @Pattern(
              regexp = "REGULAR|THIRTEENTH|BACK_PAY|SETTLEMENT",
              message = "REGULAR, THIRTEENTH, BACK_PAY or SETTLEMENT")
          @Nullable String kind,
      @QueryParam("status")
          @Pattern(
              regexp = "DRAFT|CALCULATED|APPROVED|PAID",
              message = "DRAFT, CALCULATED, APPROVED or PAID")
          @Nullable String status,
      @QueryParam("year") @Min(2022) @Max(2099) @Nullable Integer year) {
    requireWholeCompany();
    return runs.page(page, kind, status, year)
        .map(
            rows ->
                Page.of(
                    rows,
                    page,
                    run ->
                        List.of(
                            YearMonth.parse(run.month()).atDay(1).toString(),
                            run.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("payroll:read")
  @Operation(
      summary = "Read a payroll run",
      description = "Permission: payroll:read. While it is calculated, with its progress.")
  @APIResponse(
      responseCode = "200",
      description = "With its ETag",
      content = @Content(schema = @Schema(implementation = PayrollRun.class)))
  public Uni<RestResponse<PayrollRun>> read(UUID id) {
    requireWholeCompany();
    return runs.require(id).map(run -> Answers.versioned(run.version(), run));
  }

  @DELETE
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("payroll:prepare")
  @Operation(
      summary = "Take away a run that was not approved",
      description = "Permission: payroll:prepare. If-Match must carry its ETag.")
  @APIResponse(responseCode = "204", description = "Gone, with its payslips")
  @APIResponse(responseCode = "409", description = "payroll-wrong-status, payroll-calculating")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<Void> delete(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    requireWholeCompany();
    return create.delete(id, ifMatch);
  }

  @GET
  @Path("{id}/blocked")
  @InCompany
  @PermissionsAllowed("payroll:read")
  @Operation(
      summary = "List payslips that could not be calculated, with the reason",
      description =
          "Permission: payroll:read. Reasons: in-another-run (that is not approved), paid-before,"
              + " no-last-day, no-salary, no-assignment, no-timesheet, below-snmg,"
              + " negative-pay, negative-net, overpaid, overtime-unpaid, division-by-zero,"
              + " amount-too-large, nothing-to-pay, unreadable.")
  @APIResponse(responseCode = "200", description = "A page by number of employee")
  public Uni<Page<BlockedSlip>> blocked(UUID id, @BeanParam @Valid PageRequest page) {
    requireWholeCompany();
    return runs.require(id)
        .chain(() -> runs.blocked(id, page))
        .map(
            rows -> Page.of(rows, page, row -> List.of(row.number(), row.employeeId().toString())));
  }

  @GET
  @Path("{id}/entry")
  @InCompany
  @PermissionsAllowed("payroll:read")
  @Operation(
      summary = "The entry of a run, by account and cost centre",
      description = "Permission: payroll:read. What payroll.approved tells to accounting.")
  @APIResponse(responseCode = "200", description = "Its lines on one page, debits first")
  public Uni<Page<PayrollApproved.Line>> entry(UUID id) {
    requireWholeCompany();
    return runs.require(id).chain(() -> approve.lines(id)).map(lines -> new Page<>(lines, null));
  }

  static void requireWholeCompany() {
    Caller.require().scope().requireWholeCompany();
  }
}
