package dz.mizan.accounting.closing;

import dz.mizan.accounting.period.FiscalYearView;
import dz.mizan.accounting.period.Reason;
import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Closing a fiscal year and opening it again. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/fiscal-years/{year}")
@Tag(name = "Fiscal years")
public class ClosingResource {
  private final CloseYear close;
  private final ReopenYear reopen;
  private final CarryForward carry;
  private final ProposeAppropriation propose;

  ClosingResource(
      CloseYear close, ReopenYear reopen, CarryForward carry, ProposeAppropriation propose) {
    this.close = close;
    this.reopen = reopen;
    this.carry = carry;
    this.propose = propose;
  }

  @POST
  @Path("close")
  @InCompany
  @Idempotent
  @PermissionsAllowed("fiscal-years:close")
  @Operation(
      summary = "Close a fiscal year",
      description =
          "Permission: fiscal-years:close. If-Match must carry its ETag. Books classes 6 and 7 to"
              + " the result and carries classes 1 to 5 into the next year, which is opened if need"
              + " be. All months must be closed, earlier years too, and no check may find a"
              + " blocker; warnings must be accepted. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "Closed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = ClosedYearView.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "illegal-period-state, period-not-over, period-out-of-order, period-not-ready,"
              + " closing-warnings, opening-imported")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<ClosedYearView>> close(
      @Parameter(example = "2025") @PathParam("year") @Min(1900) @Max(2998) int year,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(
              content =
                  @Content(
                      examples =
                          @ExampleObject(name = "close", value = "{\"acceptWarnings\": false}")))
          @NotNull
          @Valid
          CloseRequest request) {
    return close
        .handle(year, ifMatch, request)
        .map(closed -> Answers.versioned(closed.year().version(), closed));
  }

  @POST
  @Path("reopen")
  @InCompany
  @Idempotent
  @PermissionsAllowed("fiscal-years:reopen")
  @Operation(
      summary = "Open a closed fiscal year again",
      description =
          "Permission: fiscal-years:reopen. If-Match must carry its ETag. With a reason, which the"
              + " audit trail keeps; only the last closed year, and only above the lock date. Its"
              + " closing entries are reversed; its months stay closed until they are opened"
              + " themselves. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "Open; the new ETag is set",
      content = @Content(schema = @Schema(implementation = FiscalYearView.class)))
  @APIResponse(
      responseCode = "409",
      description = "illegal-period-state, period-out-of-order, period-locked")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<FiscalYearView>> reopen(
      @Parameter(example = "2025") @PathParam("year") @Min(1900) @Max(2999) int year,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(
              content =
                  @Content(
                      examples =
                          @ExampleObject(
                              name = "audit",
                              value = "{\"reason\": \"Ajustement demandé par l'auditeur\"}")))
          @NotNull
          @Valid
          Reason request) {
    return reopen
        .handle(year, ifMatch, request)
        .map(open -> Answers.versioned(open.version(), open));
  }

  @POST
  @Path("carry-forward")
  @InCompany
  @Idempotent
  @PermissionsAllowed("fiscal-years:close")
  @Operation(
      summary = "Carry an open year's balances into the next year",
      description =
          "Permission: fiscal-years:close. A provisional opening, with the result so far. May be"
              + " repeated: only what has changed since is booked, and closing completes it."
              + " Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "Carried; no entries if nothing had changed",
      content = @Content(schema = @Schema(implementation = CarriedView.class)))
  @APIResponse(responseCode = "409", description = "opening-imported, illegal-period-state")
  public Uni<RestResponse<CarriedView>> carry(
      @Parameter(example = "2025") @PathParam("year") @Min(1900) @Max(2998) int year) {
    return carry.provisional(year).map(entries -> RestResponse.ok(CarriedView.of(year, entries)));
  }

  @GET
  @Path("appropriation")
  @InCompany
  @PermissionsAllowed("fiscal-years:read")
  @Operation(
      summary = "Propose how the year's result is appropriated",
      description =
          "Permission: fiscal-years:read. Losses brought forward first, then the legal reserve (5 %"
              + " until it is 10 % of the capital, code de commerce art. 721), dividends as asked"
              + " for, and the rest brought forward. Books nothing: the lines can be posted once"
              + " the assembly has decided.")
  @APIResponse(responseCode = "200", description = "The proposal")
  @APIResponse(responseCode = "422", description = "dividends-too-high")
  public Uni<Appropriation> appropriation(
      @Parameter(example = "2025") @PathParam("year") @Min(1900) @Max(2999) int year,
      @Parameter(description = "What the assembly distributes", example = "0.00")
          @QueryParam("dividends")
          @DefaultValue("0")
          @PositiveOrZero
          @DecimalMax("999999999999999.99")
          @Digits(integer = 15, fraction = 2)
          BigDecimal dividends) {
    return propose.handle(year, dividends);
  }
}
