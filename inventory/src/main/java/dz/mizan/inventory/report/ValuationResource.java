package dz.mizan.inventory.report;

import dz.mizan.common.paging.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import io.vertx.core.buffer.Buffer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/**
 * What the stock is worth, and how fast it was turned over. Without a fixed media type: the format
 * that was asked for decides.
 */
@Path("/api/v1/stock-reports")
@Tag(name = "Stock reports", description = "Stock cards, value, turnover, dead stock, ABC")
public class ValuationResource {
  private final Valuations valuations;
  private final Turnovers turnovers;
  private final ReportAnswers answers;

  ValuationResource(Valuations valuations, Turnovers turnovers, ReportAnswers answers) {
    this.valuations = valuations;
    this.turnovers = turnovers;
    this.answers = answers;
  }

  @GET
  @Path("valuation")
  @PermissionsAllowed("stock-reports:read")
  @Operation(
      summary = "Value of the stock on a day",
      description =
          "Permission: stock-reports:read. At the end of the day, by product, warehouse or category;"
              + " only what is not zero, within the caller's scope.")
  @APIResponse(
      responseCode = "200",
      description = "The value; the first page has the totals",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = Valuation.class)),
        @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
      })
  @APIResponse(
      responseCode = "400",
      description = "invalid-request, such as a day to come; bad-cursor")
  @APIResponse(
      responseCode = "403",
      description = "forbidden; out-of-scope: the warehouse is none of the caller's")
  @APIResponse(responseCode = "429", description = "too-many-long-reads")
  public RestMulti<Buffer> valuation(
      @Parameter(description = "Today by default, not later", example = "2026-11-20")
          @QueryParam("on")
          @Pattern(regexp = ReportDay.PATTERN, message = ReportDay.MESSAGE)
          @Nullable String on,
      @Parameter(description = "product, warehouse or category")
          @QueryParam("by")
          @DefaultValue("product")
          @Pattern(
              regexp = "product|warehouse|category",
              message = "product, warehouse or category")
          String by,
      @BeanParam @Valid WarehouseFilter filter,
      @Parameter(description = "Of products of this category and those below it")
          @QueryParam("categoryId")
          @Nullable UUID categoryId,
      @BeanParam @Valid PageRequest page,
      @BeanParam @Valid ReportFormat format) {
    var wanted =
        new Valuations.Wanted(
            ReportDay.parse("on", on), grouping(by), filter.warehouses(), categoryId);
    return format.isCsv()
        ? answers.csv("stock-valuation", connection -> valuations.csv(connection, wanted))
        : answers.longJson(connection -> valuations.page(connection, wanted, page));
  }

  @GET
  @Path("turnover")
  @PermissionsAllowed("stock-reports:read")
  @Operation(
      summary = "Turnover of the stock in a period",
      description =
          "Permission: stock-reports:read. By product or category: what goods went out for, the mean"
              + " value of the stock at the end of each day, how often it was turned over and for how"
              + " many days it lasts. Products without stock or movement are left out.")
  @APIResponse(
      responseCode = "200",
      description = "The turnover",
      content = {
        @Content(mediaType = "application/json", schema = @Schema(implementation = Turnover.class)),
        @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
      })
  @APIResponse(
      responseCode = "400",
      description = "invalid-request, such as a day to come; bad-cursor")
  @APIResponse(
      responseCode = "403",
      description = "forbidden; out-of-scope: the warehouse is none of the caller's")
  @APIResponse(responseCode = "429", description = "too-many-long-reads")
  public RestMulti<Buffer> turnover(
      @BeanParam @Valid ReportPeriod period,
      @Parameter(description = "product or category")
          @QueryParam("by")
          @DefaultValue("product")
          @Pattern(regexp = "product|category", message = "product or category")
          String by,
      @BeanParam @Valid WarehouseFilter filter,
      @Parameter(description = "Of products of this category and those below it")
          @QueryParam("categoryId")
          @Nullable UUID categoryId,
      @BeanParam @Valid PageRequest page,
      @BeanParam @Valid ReportFormat format) {
    var wanted = new Turnovers.Wanted(period.days(), grouping(by), filter.warehouses(), categoryId);
    return format.isCsv()
        ? answers.csv("stock-turnover", connection -> turnovers.csv(connection, wanted))
        : answers.longJson(connection -> turnovers.page(connection, wanted, page));
  }

  private static Grouping grouping(String by) {
    return Grouping.valueOf(by.toUpperCase(Locale.ROOT));
  }
}
