package dz.mizan.accounting.asset.run;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Booking depreciation. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/depreciation-runs")
@Tag(name = "Fixed assets")
public class DepreciationRunResource {
  private static final String MONTH = "[12][0-9]{3}-(0[1-9]|1[0-2])";

  private final RunDepreciation run;
  private final Runs runs;

  DepreciationRunResource(RunDepreciation run, Runs runs) {
    this.run = run;
    this.runs = runs;
  }

  /** Through which month is to be booked. */
  @Schema(name = "DepreciationRunRequest")
  record RunRequest(
      @Schema(examples = "2026-11")
          @NotNull
          @Pattern(regexp = MONTH, message = "a month such as 2026-11")
          String through) {}

  /** What was booked. */
  @Schema(name = "DepreciationRuns")
  record Booked(List<RunView> runs) {}

  /** What would be booked. */
  @Schema(name = "DepreciationPreview")
  record Preview(List<Due> due) {}

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("assets:depreciate")
  @Operation(
      summary = "Book the depreciation that is due",
      description =
          "Permission: assets:depreciate. Of all assets in service through that month, one entry"
              + " per month in journal OD (or per year, by the settings): debit 681, credit 28x."
              + " What is booked is left alone, so asking again books nothing. A closed month is"
              + " booked on the first open day after it. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "What was booked, month by month; none if nothing was due",
      content = @Content(schema = @Schema(implementation = Booked.class)))
  @APIResponse(responseCode = "422", description = "invalid-asset: the month has not begun")
  public Uni<RestResponse<Booked>> book(
      @RequestBody(
              content =
                  @Content(
                      examples =
                          @ExampleObject(name = "november", value = "{\"through\": \"2026-11\"}")))
          @NotNull
          @Valid
          RunRequest request) {
    return run.handle(YearMonth.parse(request.through()))
        .map(booked -> RestResponse.ok(new Booked(booked)));
  }

  @GET
  @Path("preview")
  @InCompany
  @PermissionsAllowed("assets:read")
  @Operation(
      summary = "The depreciation that is due",
      description = "Permission: assets:read. What booking through that month would post.")
  @APIResponse(
      responseCode = "200",
      description = "The entries to come",
      content = @Content(schema = @Schema(implementation = Preview.class)))
  public Uni<Preview> preview(
      @Parameter(description = "A month", example = "2026-11", required = true)
          @QueryParam("through")
          @NotNull
          @Pattern(regexp = MONTH, message = "a month such as 2026-11")
          String through) {
    return run.preview(YearMonth.parse(through)).map(Preview::new);
  }

  @GET
  @InCompany
  @PermissionsAllowed("assets:read")
  @Operation(
      summary = "List what depreciation was booked, oldest first",
      description = "Permission: assets:read. Paged.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<RunView>> list(@BeanParam @Valid PageRequest page) {
    return runs.page(page).map(rows -> Page.of(rows, page, row -> List.of(row.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("assets:read")
  @Operation(summary = "Read a run of depreciation", description = "Permission: assets:read.")
  @APIResponse(
      responseCode = "200",
      description = "Found",
      content = @Content(schema = @Schema(implementation = RunView.class)))
  public Uni<RunView> read(UUID id) {
    return runs.require(id);
  }
}
