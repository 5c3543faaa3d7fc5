package dz.mizan.accounting.period;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Closing months, and opening them again. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/fiscal-years/{year}/months/{month}")
@Tag(name = "Fiscal years")
public class FiscalMonthResource {
  private static final String LATE =
      """
      {"reason": "Facture d'électricité d'octobre reçue en retard"}
      """;

  private final CloseMonth close;
  private final ReopenMonth reopen;

  FiscalMonthResource(CloseMonth close, ReopenMonth reopen) {
    this.close = close;
    this.reopen = reopen;
  }

  @POST
  @Path("soft-close")
  @InCompany
  @Idempotent
  @PermissionsAllowed("periods:close")
  @Operation(
      summary = "Soft-close a month",
      description =
          "Permission: periods:close. Automatic entries, and callers with periods:adjust, go on."
              + " Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "Soft-closed",
      content = @Content(schema = @Schema(implementation = MonthView.class)))
  @APIResponse(responseCode = "409", description = "illegal-period-state, period-not-over")
  public Uni<RestResponse<MonthView>> softClose(
      @Parameter(example = "2026") @PathParam("year") @Min(1900) @Max(2999) int year,
      @Parameter(example = "10") @PathParam("month") @Min(1) @Max(12) int month) {
    return close.handle(year, month, MonthStatus.SOFT_CLOSED).map(FiscalMonthResource::answer);
  }

  @POST
  @Path("close")
  @InCompany
  @Idempotent
  @PermissionsAllowed("periods:close")
  @Operation(
      summary = "Close a month",
      description =
          "Permission: periods:close. Only a month that is over, when those before it are closed"
              + " and no check finds a blocker. Nothing is posted to it any more. Honours"
              + " Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "Closed",
      content = @Content(schema = @Schema(implementation = MonthView.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "illegal-period-state, period-not-over, period-out-of-order, period-not-ready (the"
              + " violations name the checks)")
  public Uni<RestResponse<MonthView>> close(
      @Parameter(example = "2026") @PathParam("year") @Min(1900) @Max(2999) int year,
      @Parameter(example = "10") @PathParam("month") @Min(1) @Max(12) int month) {
    return close.handle(year, month, MonthStatus.CLOSED).map(FiscalMonthResource::answer);
  }

  @POST
  @Path("reopen")
  @InCompany
  @Idempotent
  @PermissionsAllowed("periods:reopen")
  @Operation(
      summary = "Open a closed or soft-closed month again",
      description =
          "Permission: periods:reopen. With a reason, which the audit trail keeps; the last closed"
              + " month first, and never at or before the lock date. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "Open",
      content = @Content(schema = @Schema(implementation = MonthView.class)))
  @APIResponse(
      responseCode = "409",
      description = "illegal-period-state, period-out-of-order, period-locked")
  public Uni<RestResponse<MonthView>> reopen(
      @Parameter(example = "2026") @PathParam("year") @Min(1900) @Max(2999) int year,
      @Parameter(example = "10") @PathParam("month") @Min(1) @Max(12) int month,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "late", value = LATE)))
          @NotNull
          @Valid
          Reason request) {
    return reopen.handle(year, month, request).map(FiscalMonthResource::answer);
  }

  private static RestResponse<MonthView> answer(MonthView month) {
    return Answers.versioned(month.version(), month);
  }
}
