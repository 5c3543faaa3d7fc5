package dz.mizan.accounting.tax;

import dz.mizan.accounting.sheet.SheetAnswers;
import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.print.sheet.SheetRequest;
import dz.mizan.common.problem.Problem;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The monthly returns. */
@Path("/api/v1/tax-returns")
@Tag(name = "Tax returns", description = "TVA and the monthly G50")
public class TaxReturnResource {
  private final TaxReturns returns;
  private final ComputeReturn compute;
  private final DeclareReturn declare;
  private final SheetAnswers answers;

  TaxReturnResource(
      TaxReturns returns, ComputeReturn compute, DeclareReturn declare, SheetAnswers answers) {
    this.returns = returns;
    this.compute = compute;
    this.declare = declare;
    this.answers = answers;
  }

  /** Which month is declared. */
  @Schema(name = "NewTaxReturn")
  record NewReturn(
      @Schema(examples = "2026") @NotNull @Min(1900) @Max(2999) Integer year,
      @Schema(examples = "10") @NotNull @Min(1) @Max(12) Integer month) {}

  @GET
  @InCompany
  @Produces(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("tax-returns:read")
  @Operation(
      summary = "List declared returns, in the order of declaring",
      description = "Permission: tax-returns:read. Paged.")
  @APIResponse(responseCode = "200", description = "As they were declared")
  public Uni<Page<TaxReturnView>> list(@BeanParam @Valid PageRequest page) {
    return returns.page(page);
  }

  @GET
  @Path("{year}/{month}")
  @PermissionsAllowed("tax-returns:read")
  @Operation(
      summary = "Read a month's return with its G50 worksheet",
      description =
          "Permission: tax-returns:read. Of a declared month as it was declared, of another as it"
              + " would be now. As JSON; as CSV, HTML or PDF the worksheet alone.")
  @APIResponse(
      responseCode = "200",
      description = "DRAFT or DECLARED",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = TaxReturnView.class)),
        @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "text/html", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "application/pdf", schema = @Schema(implementation = String.class))
      })
  public Uni<RestResponse<byte[]>> get(
      @Parameter(example = "2026") @PathParam("year") @Min(1900) @Max(2999) int year,
      @Parameter(example = "10") @PathParam("month") @Min(1) @Max(12) int month,
      @BeanParam @Valid SheetRequest how) {
    var wanted = YearMonth.of(year, month);
    return answers.give(
        how,
        () ->
            returns
                .find(wanted)
                .chain(
                    found ->
                        found.isPresent()
                            ? Uni.createFrom().item(found.get())
                            : compute.handle(wanted).map(ComputeReturn.Result::view)),
        view -> List.of(G50Sheet.of(view, how.language())));
  }

  @POST
  @InCompany
  @Idempotent
  @Produces(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("tax-returns:declare")
  @Operation(
      summary = "Declare a month",
      description =
          "Permission: tax-returns:declare. Final: the return stays as it is now, and its entry is"
              + " posted on the last day of the month. Months are declared in their order, the"
              + " first one takes in all that was booked before. Honours Idempotency-Key.")
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "To retry safely")
  @APIResponse(
      responseCode = "201",
      description = "Declared; Location is the return's address",
      content = @Content(schema = @Schema(implementation = TaxReturnView.class)))
  @APIResponse(responseCode = "409", description = "return-already-declared")
  @APIResponse(
      responseCode = "422",
      description =
          "return-out-of-order, month-not-over; period-closed if its month takes no entries",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Uni<RestResponse<TaxReturnView>> declare(
      @RequestBody(
              content =
                  @Content(
                      examples =
                          @ExampleObject(
                              name = "october",
                              value = "{\"year\": 2026, \"month\": 10}")))
          @NotNull
          @Valid
          NewReturn request) {
    return declare
        .handle(YearMonth.of(request.year(), request.month()))
        .map(
            view ->
                Answers.created("/api/v1/tax-returns/" + view.year() + "/" + view.month(), view));
  }
}
