package dz.mizan.inventory.purchasing.paper;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.inventory.purchasing.PurchaseOrderStatus;
import dz.mizan.inventory.purchasing.PurchaseOrderView;
import dz.mizan.inventory.purchasing.PurchaseOrders;
import dz.mizan.inventory.purchasing.ShowOrder;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The purchase order to print. */
@Produces(OrderPaperResource.HTML)
@Path("/api/v1/purchase-orders/{id}/print")
@Tag(name = "Purchase orders")
public class OrderPaperResource {
  static final String HTML = "text/html;charset=UTF-8";
  private static final String FACTS =
      """
      select c.name as company, s.nif, s.rc, w.name as warehouse from prepared_company c
      join supplier s on s.id = $1 join warehouse w on w.id = $2
      """;

  private final PurchaseOrders orders;
  private final ShowOrder show;

  OrderPaperResource(PurchaseOrders orders, ShowOrder show) {
    this.orders = orders;
    this.show = show;
  }

  @GET
  @InCompany
  @PermissionsAllowed("purchase-orders:read")
  @Operation(
      summary = "The order as it goes to the supplier, for A4",
      description =
          "Permission: purchase-orders:read. In the language of lang (fr, ar), French by default;"
              + " Arabic from right to left.")
  @APIResponse(
      responseCode = "200",
      description = "The page",
      content = @Content(mediaType = "text/html", schema = @Schema(implementation = String.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  public Uni<RestResponse<String>> print(
      UUID id, @QueryParam("lang") @Pattern(regexp = "fr|ar") @Nullable String lang) {
    return orders
        .require(id)
        .chain(show::of)
        .chain(
            order ->
                CompanySql.execute(FACTS, order.supplier().id(), order.warehouseId())
                    .map(rows -> paper("ar".equals(lang), order, rows.iterator().next())))
        .map(
            paper ->
                RestResponse.ResponseBuilder.ok(paper.html())
                    .header("Content-Security-Policy", OrderPaper.CONTENT_SECURITY_POLICY)
                    .build());
  }

  private static OrderPaper paper(boolean isArabic, PurchaseOrderView order, Row facts) {
    var heads = new ArrayList<Map.Entry<PaperLabel, String>>();
    if (order.status() == PurchaseOrderStatus.DRAFT) {
      heads.add(Map.entry(PaperLabel.ORDER, PaperLabel.DRAFT.in(isArabic)));
    }
    add(heads, PaperLabel.DATE, order.orderedOn());
    add(heads, PaperLabel.SUPPLIER, order.supplier().name());
    add(heads, PaperLabel.NIF, facts.getString("nif"));
    add(heads, PaperLabel.RC, facts.getString("rc"));
    add(heads, PaperLabel.REFERENCE, order.supplierReference());
    add(heads, PaperLabel.DELIVERY, facts.getString("warehouse"));
    add(heads, PaperLabel.EXPECTED, order.expectedOn());
    add(heads, PaperLabel.PAYMENT, order.paymentDays() + " " + PaperLabel.DAYS.in(isArabic));
    add(heads, PaperLabel.NOTES, order.notes());
    return new OrderPaper(isArabic, facts.getString("company"), order, heads);
  }

  private static void add(
      List<Map.Entry<PaperLabel, String>> heads, PaperLabel label, @Nullable Object text) {
    if (text != null) {
      heads.add(Map.entry(label, text.toString()));
    }
  }
}
