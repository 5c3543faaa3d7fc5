package dz.mizan.accounting.tax;

import dz.mizan.common.problem.Problem;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
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

/** The rows of the G50, whose codes change with the form, and the days on which things are due. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1")
@Tag(name = "Tax returns")
public class G50Resource {
  private static final String EXAMPLE =
      """
      {"code": "E4T10", "selector": "4477",
       "labels": {"fr": "Droit de timbre", "en": "Stamp duty", "ar": "حق الطابع"}}
      """;

  private final G50Rows rows;
  private final ChangeG50Row change;
  private final TaxCalendar calendar;

  G50Resource(G50Rows rows, ChangeG50Row change, TaxCalendar calendar) {
    this.rows = rows;
    this.change = change;
    this.calendar = calendar;
  }

  @GET
  @Path("g50-rows")
  @InCompany
  @PermissionsAllowed("tax-returns:read")
  @Operation(
      summary = "List the rows of the G50",
      description = "Permission: tax-returns:read. In the order of the worksheet; not paged.")
  @APIResponse(responseCode = "200", description = "All of them, each with its version")
  public Uni<List<G50RowView>> list() {
    return rows.all().map(all -> all.stream().map(G50RowView::of).toList());
  }

  @PUT
  @Path("g50-rows/{key}")
  @InCompany
  @PermissionsAllowed("tax-returns:change")
  @Operation(
      summary = "Change the code, texts or accounts of a row",
      description =
          "Permission: tax-returns:change. If-Match must carry the row's version between quotes."
              + " Declared returns keep what they were declared with.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = G50RowView.class)))
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(
      responseCode = "422",
      description = "bad-g50-selector",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<G50RowView>> change(
      @Parameter(example = "stamp-duty") @PathParam("key") String key,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "stamp", value = EXAMPLE)))
          @NotNull
          @Valid
          G50RowView.Change request) {
    return change
        .handle(key, ifMatch, request)
        .map(row -> Answers.versioned(row.version(), G50RowView.of(row)));
  }

  @GET
  @Path("tax-calendar")
  @InCompany
  @PermissionsAllowed("tax-returns:read")
  @Operation(
      summary = "When the taxes of a year are due",
      description =
          "Permission: tax-returns:read. The G50 of each month and the advances on IBS, by day."
              + " Months before the first return, or else the first entry, count as done.")
  @APIResponse(responseCode = "200", description = "The dates, and what is done")
  public Uni<TaxCalendar.View> calendar(
      @Parameter(description = "The current year by default", example = "2026")
          @QueryParam("year")
          @Min(1900)
          @Max(2999)
          @Nullable Integer year) {
    return calendar.read(year);
  }
}
