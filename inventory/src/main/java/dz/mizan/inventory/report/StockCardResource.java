package dz.mizan.inventory.report;

import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.common.tenancy.PreparedCompanies;
import io.quarkus.security.PermissionsAllowed;
import io.vertx.core.buffer.Buffer;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** Stock cards of products. Without a fixed media type: the format that was asked for decides. */
@Path("/api/v1/stock-reports/stock-cards/{productId}")
@Tag(name = "Stock reports", description = "Stock cards, value, turnover, dead stock, ABC")
public class StockCardResource {
  private final StockCards cards;
  private final ReportAnswers answers;
  private final PreparedCompanies prepared;
  private final CompanyTransactions transactions;

  StockCardResource(
      StockCards cards,
      ReportAnswers answers,
      PreparedCompanies prepared,
      CompanyTransactions transactions) {
    this.cards = cards;
    this.answers = answers;
    this.prepared = prepared;
    this.transactions = transactions;
  }

  @GET
  @PermissionsAllowed("stock-reports:read")
  @Operation(
      summary = "Read the stock card of a product",
      description =
          "Permission: stock-reports:read. What was there before the first day, each movement with"
              + " what it left, and what was there at the end of the last day; over the warehouses"
              + " within the caller's scope, or of one.")
  @APIResponse(
      responseCode = "200",
      description = "The card; CSV has all movements between a line OPENING and a line CLOSING",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = StockCard.class)),
        @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
      })
  @APIResponse(
      responseCode = "400",
      description = "invalid-request, such as a day to come; bad-cursor")
  @APIResponse(
      responseCode = "403",
      description = "forbidden; out-of-scope: the warehouse is none of the caller's")
  @APIResponse(responseCode = "404", description = "not-found: no such product")
  @APIResponse(responseCode = "429", description = "too-many-long-reads, for CSV")
  public RestMulti<Buffer> card(
      @PathParam("productId") UUID productId,
      @BeanParam @Valid ReportPeriod period,
      @BeanParam @Valid WarehouseFilter filter,
      @BeanParam @Valid PageRequest page,
      @BeanParam @Valid ReportFormat format) {
    var days = period.days();
    var warehouses = filter.warehouses();
    if (format.isCsv()) {
      return answers.csv(
          "stock-card", connection -> cards.csv(connection, productId, warehouses, days));
    }
    var companyId = Caller.require().companyId();
    return answers.json(
        prepared
            .require(companyId)
            .chain(
                () ->
                    transactions.run(
                        companyId, () -> cards.page(productId, warehouses, days, page))));
  }
}
