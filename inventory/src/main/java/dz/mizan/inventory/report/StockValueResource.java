package dz.mizan.inventory.report;

import dz.mizan.common.money.Money;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.common.tenancy.LongReads;
import dz.mizan.common.tenancy.PreparedCompanies;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the stock is worth, in one number. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/stock-value")
@Tag(name = "Stock")
public class StockValueResource {
  private final Valuations valuations;
  private final LongReads reads;
  private final PreparedCompanies prepared;
  private final CompanyTransactions transactions;

  StockValueResource(
      Valuations valuations,
      LongReads reads,
      PreparedCompanies prepared,
      CompanyTransactions transactions) {
    this.valuations = valuations;
    this.reads = reads;
    this.prepared = prepared;
    this.transactions = transactions;
  }

  /**
   * The value of all stock of the company.
   *
   * @param value of what lies in the warehouses at the end of the day
   * @param inTransitValue of what is on its way between them
   */
  @Schema(name = "StockValue")
  public record StockValueView(LocalDate on, Money value, Money inTransitValue) {}

  @GET
  @PermissionsAllowed("stock-levels:read")
  @Operation(
      summary = "Value of all stock",
      description =
          "Permission: stock-levels:read. At the end of the day; within the caller's scope, which"
              + " what is in transit is in if its destination is.")
  @APIResponse(responseCode = "200", description = "The value")
  @APIResponse(responseCode = "400", description = "invalid-request: no such day, or one to come")
  @APIResponse(responseCode = "429", description = "too-many-long-reads, for a past day")
  public Uni<StockValueView> value(
      @Parameter(description = "Today by default, not later", example = "2026-11-20")
          @QueryParam("on")
          @Pattern(regexp = ReportDay.PATTERN, message = ReportDay.MESSAGE)
          @Nullable String on) {
    var day = ReportDay.parse("on", on);
    var wanted =
        new Valuations.Wanted(day, Grouping.PRODUCT, new WarehouseFilter().warehouses(), null);
    return totals(Caller.require().companyId(), wanted)
        .map(totals -> new StockValueView(day, totals.value(), totals.inTransit()));
  }

  // That of today is a sum over levels; that of the past looks a movement up for each.
  private Uni<Valuation.Totals> totals(UUID companyId, Valuations.Wanted wanted) {
    return wanted.on().equals(ReportDay.today())
        ? prepared
            .require(companyId)
            .chain(() -> transactions.run(companyId, () -> valuations.totals(wanted)))
        : reads.answer(companyId, connection -> valuations.totals(connection, wanted));
  }
}
