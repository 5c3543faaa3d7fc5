package dz.mizan.accounting.asset.register;

import dz.mizan.accounting.listing.ListingAnswers;
import dz.mizan.accounting.listing.ListingFormat;
import dz.mizan.accounting.settings.Today;
import dz.mizan.common.paging.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** The table of fixed assets. Without a fixed media type: the format that was asked for decides. */
@Path("/api/v1/asset-register")
@Tag(name = "Fixed assets")
public class AssetRegisterResource {
  private final Register register;
  private final ListingAnswers answers;

  AssetRegisterResource(Register register, ListingAnswers answers) {
    this.register = register;
    this.answers = answers;
  }

  @GET
  @PermissionsAllowed("assets:read")
  @Operation(
      summary = "The table of fixed assets and depreciation of a year",
      description =
          "Permission: assets:read. By category and number, with totals by category on the first"
              + " page; what is booked only.")
  @APIResponse(
      responseCode = "200",
      description = "The table",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = Register.Table.class)),
        @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
      })
  @APIResponse(responseCode = "400", description = "invalid-request, bad-cursor")
  @APIResponse(responseCode = "429", description = "too-many-long-reads")
  public RestMulti<Buffer> table(
      @Parameter(description = "The current year by default", example = "2026")
          @QueryParam("year")
          @Min(1950)
          @Max(2999)
          @Nullable Integer year,
      @BeanParam @Valid PageRequest page,
      @BeanParam @Valid ListingFormat format) {
    if (format.isCsv()) {
      return answers.csv(
          year == null ? answers.today().map(LocalDate::getYear) : Uni.createFrom().item(year),
          of -> "immobilisations-" + of,
          RegisterLine.CSV_HEAD,
          register::all,
          RegisterLine::csv);
    }
    return answers.json(
        connection ->
            (year == null
                    ? Today.on(connection).map(LocalDate::getYear)
                    : Uni.createFrom().item(year))
                .chain(of -> register.page(connection, of, page)));
  }
}
