package dz.mizan.hr.pay.run;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import dz.mizan.hr.pay.PayrollRun;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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

/** What is done with a payroll run. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/payroll-runs")
@Tag(name = "Payroll")
public class PayrollStepResource {
  private final StartCalculation calculate;
  private final ApproveRun approve;
  private final MarkPaid markPaid;

  PayrollStepResource(StartCalculation calculate, ApproveRun approve, MarkPaid markPaid) {
    this.calculate = calculate;
    this.approve = approve;
    this.markPaid = markPaid;
  }

  @POST
  @Path("{id}/calculate")
  @InCompany
  @Idempotent
  @PermissionsAllowed("payroll:prepare")
  @Operation(
      summary = "Calculate a payroll run, or calculate it again",
      description =
          "Permission: payroll:prepare. If-Match must carry its ETag. Up to 500 employees at once;"
              + " more are done beside, with progress at the run. Whoever cannot be paid is listed"
              + " with the reason. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "Calculated; the new ETag is set",
      content = @Content(schema = @Schema(implementation = PayrollRun.class)))
  @APIResponse(
      responseCode = "202",
      description = "It is being calculated; Location is the run",
      content = @Content(schema = @Schema(implementation = PayrollRun.class)))
  @APIResponse(
      responseCode = "409",
      description = "payroll-wrong-status, payroll-calculating, payroll-salary-paid-twice")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "invalid-pay-setting")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<PayrollRun>> calculate(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    PayrollRunResource.requireWholeCompany();
    return calculate.handle(id, ifMatch).map(PayrollStepResource::answer);
  }

  @POST
  @Path("{id}/approve")
  @InCompany
  @Idempotent
  @PermissionsAllowed("payroll:approve")
  @Operation(
      summary = "Approve a payroll run",
      description =
          "Permission: payroll:approve. If-Match must carry its ETag. Refused if anything that the"
              + " payslips were made from has changed since. Final: its payslips never"
              + " change again, their owners see them, accounting books the entry. A correction is a"
              + " run of back pay. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "Approved; the new ETag is set",
      content = @Content(schema = @Schema(implementation = PayrollRun.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "payroll-wrong-status, payroll-calculating, payslips-blocked, payroll-debt-changed,"
              + " payroll-outdated; of a settlement: leave-left-changed, leave-still-waits")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "payroll-run-empty, invalid-payroll-run")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<PayrollRun>> approve(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(
              content =
                  @Content(
                      examples =
                          @ExampleObject(name = "all", value = "{\"acceptBlocked\": false}")))
          @NotNull
          @Valid
          ApprovalRequest request) {
    PayrollRunResource.requireWholeCompany();
    return approve.handle(id, ifMatch, request).map(run -> Answers.versioned(run.version(), run));
  }

  @POST
  @Path("{id}/pay")
  @InCompany
  @Idempotent
  @PermissionsAllowed("payroll:pay")
  @Operation(
      summary = "Mark a payroll run as paid",
      description =
          "Permission: payroll:pay. If-Match must carry its ETag. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "Paid; the new ETag is set",
      content = @Content(schema = @Schema(implementation = PayrollRun.class)))
  @APIResponse(responseCode = "409", description = "payroll-wrong-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "invalid-payroll-run")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<PayrollRun>> pay(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(
              content =
                  @Content(
                      examples =
                          @ExampleObject(name = "paid", value = "{\"paidOn\": \"2026-11-28\"}")))
          @NotNull
          @Valid
          PaymentRequest request) {
    PayrollRunResource.requireWholeCompany();
    return markPaid
        .handle(id, ifMatch, request.paidOn())
        .map(run -> Answers.versioned(run.version(), run));
  }

  private static RestResponse<PayrollRun> answer(PayrollRun run) {
    return run.calculating()
        ? RestResponse.ResponseBuilder.<PayrollRun>create(202)
            .entity(run)
            .header(HttpHeaders.LOCATION, "/api/v1/payroll-runs/" + run.id())
            .build()
        : Answers.versioned(run.version(), run);
  }
}
