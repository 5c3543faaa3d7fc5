package dz.mizan.inventory.report;

import dz.mizan.common.paging.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import io.vertx.core.buffer.Buffer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
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
 * What is wanted much, and what nobody wants. Without a fixed media type: the format that was asked
 * for decides.
 */
@Path("/api/v1/stock-reports")
@Tag(name = "Stock reports", description = "Stock cards, value, turnover, dead stock, ABC")
public class DemandResource {
  private final FindDeadStock findDeadStock;
  private final AnalyseAbc analyseAbc;
  private final ReportAnswers answers;

  DemandResource(FindDeadStock findDeadStock, AnalyseAbc analyseAbc, ReportAnswers answers) {
    this.findDeadStock = findDeadStock;
    this.analyseAbc = analyseAbc;
    this.answers = answers;
  }

  @GET
  @Path("dead-stock")
  @PermissionsAllowed("stock-reports:read")
  @Operation(
      summary = "Find dead stock",
      description =
          "Permission: stock-reports:read. Products of which there was stock that many days ago, is"
              + " stock now, and none was issued since; the most valuable first. Within the caller's"
              + " scope.")
  @APIResponse(
      responseCode = "200",
      description = "The products",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = DeadStock.class)),
        @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
      })
  @APIResponse(
      responseCode = "400",
      description = "invalid-request, such as a day to come; bad-cursor")
  @APIResponse(
      responseCode = "403",
      description = "forbidden; out-of-scope: the warehouse is none of the caller's")
  @APIResponse(responseCode = "429", description = "too-many-long-reads")
  public RestMulti<Buffer> deadStock(
      @Parameter(description = "Not issued for so many days")
          @QueryParam("days")
          @DefaultValue("180")
          @Min(1)
          @Max(3650)
          int days,
      @BeanParam @Valid WarehouseFilter filter,
      @Parameter(description = "Of products of this category and those below it")
          @QueryParam("categoryId")
          @Nullable UUID categoryId,
      @BeanParam @Valid PageRequest page,
      @BeanParam @Valid ReportFormat format) {
    var wanted = new FindDeadStock.Wanted(ReportDay.today(), days, filter.warehouses(), categoryId);
    return format.isCsv()
        ? answers.csv("dead-stock", connection -> findDeadStock.csv(connection, wanted))
        : answers.longJson(connection -> findDeadStock.page(connection, wanted, page));
  }

  @GET
  @Path("abc")
  @PermissionsAllowed("stock-reports:read")
  @Operation(
      summary = "ABC analysis of a period",
      description =
          "Permission: stock-reports:read. Products by the value of what was consumed of them, with"
              + " their share, the share cumulated, and their class. Products of which nothing was"
              + " consumed are left out. Within the caller's scope.")
  @APIResponse(
      responseCode = "200",
      description = "The products",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = AbcAnalysis.class)),
        @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
      })
  @APIResponse(
      responseCode = "400",
      description = "invalid-request, such as a day to come; bad-cursor")
  @APIResponse(
      responseCode = "403",
      description = "forbidden; out-of-scope: the warehouse is none of the caller's")
  @APIResponse(responseCode = "429", description = "too-many-long-reads")
  public RestMulti<Buffer> abc(
      @BeanParam @Valid ReportPeriod period,
      @Parameter(description = "Percent of the value that class A makes up")
          @QueryParam("a")
          @DefaultValue("80")
          @Min(1)
          @Max(98)
          int a,
      @Parameter(description = "Percent of the value that classes A and B make up; more than a")
          @QueryParam("b")
          @DefaultValue("95")
          @Min(2)
          @Max(99)
          int b,
      @BeanParam @Valid WarehouseFilter filter,
      @Parameter(description = "Of products of this category and those below it")
          @QueryParam("categoryId")
          @Nullable UUID categoryId,
      @BeanParam @Valid PageRequest page,
      @BeanParam @Valid ReportFormat format) {
    var wanted =
        new AnalyseAbc.Wanted(
            period.days(), AbcAnalysis.Thresholds.of(a, b), filter.warehouses(), categoryId);
    return format.isCsv()
        ? answers.csv("abc-analysis", connection -> analyseAbc.csv(connection, wanted))
        : answers.longJson(connection -> analyseAbc.page(connection, wanted, page));
  }
}
