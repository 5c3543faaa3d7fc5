package dz.mizan.inventory.purchasing;

import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.Versions;
import dz.mizan.inventory.supplier.Suppliers;
import dz.mizan.inventory.supplier.Today;
import dz.mizan.inventory.warehouse.Warehouses;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates purchase orders, and changes those that are drafts. */
@ApplicationScoped
public class WriteOrder {
  private final PurchaseOrders orders;
  private final PurchaseOrderLines lines;
  private final Suppliers suppliers;
  private final Warehouses warehouses;
  private final PriceOrder price;
  private final OrderTrail trail;

  WriteOrder(
      PurchaseOrders orders,
      PurchaseOrderLines lines,
      Suppliers suppliers,
      Warehouses warehouses,
      PriceOrder price,
      OrderTrail trail) {
    this.orders = orders;
    this.lines = lines;
    this.suppliers = suppliers;
    this.warehouses = warehouses;
    this.price = price;
    this.trail = trail;
  }

  private record Checked(OrderHead head, List<PurchaseOrderLine> lines) {}

  /**
   * Writes a draft; nothing is expected or numbered otherwise.
   *
   * @throws dz.mizan.common.tenancy.OutOfScope if the warehouse is none of the caller's
   * @throws UnknownWarehouse if the company has no such warehouse
   * @throws NoSupplierPrice if a line names no price and the supplier has none
   */
  public Uni<PurchaseOrder> create(PurchaseOrderRequest request) {
    var id = Ids.next();
    return check(request)
        .chain(
            checked ->
                trail
                    .number(checked.head().orderedOn())
                    .chain(number -> orders.insert(id, number, checked.head()))
                    .call(() -> lines.insert(id, checked.lines())))
        .call(order -> trail.note("purchase-order.created", null, order));
  }

  /**
   * Gives a draft other contents.
   *
   * @throws dz.mizan.common.web.Versions.StaleVersion if somebody else changed it meanwhile
   * @throws NotDraft if it is no draft any more
   */
  Uni<PurchaseOrder> change(UUID id, @Nullable String ifMatch, PurchaseOrderRequest request) {
    return orders
        .requireLocked(id)
        .invoke(order -> Versions.check(ifMatch, order.version()))
        .invoke(PurchaseOrder::requireDraft)
        .chain(
            before ->
                check(request)
                    .chain(
                        checked ->
                            lines
                                .replace(id, checked.lines())
                                .chain(() -> orders.update(id, checked.head())))
                    .call(after -> trail.note("purchase-order.changed", before, after)));
  }

  private Uni<Checked> check(PurchaseOrderRequest request) {
    var on = request.orderedOn() == null ? Today.date() : request.orderedOn();
    checkDates(on, request.expectedOn());
    return warehouse(request.warehouseId())
        .chain(
            warehouseId ->
                suppliers
                    .requireActive(request.supplierId())
                    .chain(
                        supplier ->
                            price
                                .handle(supplier.id(), on, request.lines())
                                .map(
                                    priced ->
                                        new Checked(
                                            head(request, on, warehouseId, supplier, priced),
                                            priced.lines()))));
  }

  /** A number and TVA rates belong to the day; nobody orders for another decade. */
  private static void checkDates(LocalDate on, @Nullable LocalDate expectedOn) {
    if (on.getYear() < 2000 || on.isAfter(Today.date().plusYears(1))) {
      throw new InvalidDates(
          "orderedOn", "must be of this century, and not more than a year ahead");
    }
    if (expectedOn != null && expectedOn.isBefore(on)) {
      throw new InvalidDates("expectedOn", "must not be before orderedOn");
    }
  }

  private static OrderHead head(
      PurchaseOrderRequest request,
      LocalDate on,
      UUID warehouseId,
      Suppliers.Ordered supplier,
      PriceOrder.Priced priced) {
    var expectedOn = request.expectedOn();
    return new OrderHead(
        supplier.id(),
        warehouseId,
        request.supplierReference(),
        request.notes(),
        on,
        expectedOn == null ? on.plusDays(supplier.leadDays()) : expectedOn,
        supplier.paymentDays(),
        priced.totals());
  }

  private Uni<UUID> warehouse(@Nullable UUID named) {
    var found = named == null ? warehouses.defaultId() : known(named);
    return found.invoke(id -> Caller.require().scope().require(Warehouses.SCOPE, id));
  }

  private static Uni<UUID> known(UUID id) {
    return CompanySql.execute("select id from warehouse where id = $1", id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new UnknownWarehouse();
              }
              return id;
            });
  }
}
