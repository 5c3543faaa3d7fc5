package dz.mizan.inventory.report;

import static io.restassured.RestAssured.given;

import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.inventory.InventoryFixtures.Storekeeper;
import dz.mizan.inventory.stock.Document;
import dz.mizan.inventory.stock.Moved;
import dz.mizan.inventory.stock.MovementKind;
import dz.mizan.inventory.stock.StockChange;
import dz.mizan.inventory.stock.StockDoor;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** A company with stock that moved on days of the past, and all its movements as a plain list. */
final class Shop {
  static final String REPORTS = "/api/v1/stock-reports/";

  final Storekeeper keeper;
  final List<Movement> movements = new ArrayList<>();
  private final Sql sql;
  private final String token;
  private final Map<UUID, String> skus = new HashMap<>();
  private final Map<UUID, UUID> categories = new HashMap<>();

  /** What a movement did, in the order in which its level saw it. */
  record Movement(
      UUID id,
      UUID product,
      UUID warehouse,
      MovementKind kind,
      BigDecimal quantity,
      BigDecimal value,
      LocalDate on) {

    boolean isConsumption() {
      return kind == MovementKind.ISSUE || kind == MovementKind.RETURN_IN;
    }
  }

  Shop(Queues queues, TestTokens tokens, Sql sql) {
    this.keeper = InventoryFixtures.company(queues, tokens);
    this.sql = sql;
    this.token = keeper.token().permissions("stock-reports:read", "stock-levels:read").sign();
  }

  RequestSpecification reader() {
    return given().auth().oauth2(token);
  }

  /** Restricted to these warehouses. */
  RequestSpecification reader(List<UUID> warehouses) {
    return given()
        .auth()
        .oauth2(
            keeper
                .token()
                .permissions("stock-reports:read", "stock-levels:read")
                .claim("scope_warehouses", warehouses.stream().map(UUID::toString).toList())
                .sign());
  }

  UUID mainWarehouse() {
    return UUID.fromString(
        sql.text("select id from warehouse where company_id = ? and is_default", keeper.company()));
  }

  UUID warehouse(String code) {
    var id = UUID.randomUUID();
    sql.update(
        "insert into warehouse (company_id, id, code, name, is_default) values (?, ?, ?, ?, false)",
        keeper.company(),
        id,
        code,
        code);
    return id;
  }

  UUID category(String code, UUID parent) {
    var id = UUID.randomUUID();
    sql.update(
        "insert into category (company_id, id, code, name_fr, parent_id)"
            + " values (?, ?, ?, ?, ?::uuid)",
        keeper.company(),
        id,
        code,
        code,
        parent == null ? null : parent.toString());
    return id;
  }

  UUID product(String sku, UUID category) {
    var id = UUID.fromString(keeper.product(sku));
    if (category != null) {
      sql.update("update product set category_id = ? where id = ?", category, id);
      categories.put(id, category);
    }
    skus.put(id, sku);
    return id;
  }

  String sku(UUID product) {
    return skus.get(product);
  }

  UUID categoryOf(UUID product) {
    return categories.get(product);
  }

  /** Moves stock by the ledger's door, all in one transaction. */
  void move(List<StockChange> changes) {
    var moved = throughTheDoor(changes);
    for (int i = 0; i < changes.size(); i++) {
      var change = changes.get(i);
      movements.add(
          new Movement(
              moved.get(i).movementId(),
              change.productId(),
              change.warehouseId(),
              change.kind(),
              moved.get(i).quantity(),
              moved.get(i).value(),
              change.movedOn()));
    }
  }

  void move(
      UUID product, UUID warehouse, MovementKind kind, String quantity, String cost, LocalDate on) {
    move(
        List.of(
            StockChange.of(product, warehouse, kind, new BigDecimal(quantity))
                .atUnitCost(cost == null ? null : new BigDecimal(cost))
                .on(on)));
  }

  private List<Moved> throughTheDoor(List<StockChange> changes) {
    var transactions = Arc.container().instance(CompanyTransactions.class).get();
    var door = Arc.container().instance(StockDoor.class).get();
    var document = new Document("test", UUID.randomUUID(), "T-1");
    try {
      return VertxContextSupport.subscribeAndAwait(
          () -> {
            Caller.system(keeper.company()).enter();
            return transactions.run(keeper.company(), () -> door.move(document, changes));
          });
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  BigDecimal onHand(LocalDate day, Predicate<Movement> which) {
    return movements.stream()
        .filter(m -> !m.on().isAfter(day))
        .filter(which)
        .map(Movement::quantity)
        .reduce(new BigDecimal("0.000"), BigDecimal::add);
  }

  BigDecimal value(LocalDate day, Predicate<Movement> which) {
    return movements.stream()
        .filter(m -> !m.on().isAfter(day))
        .filter(which)
        .map(Movement::value)
        .reduce(new BigDecimal("0.00"), BigDecimal::add);
  }

  /** What was consumed from one day to another, at cost. */
  BigDecimal consumed(LocalDate from, LocalDate until, Predicate<Movement> which) {
    return movements.stream()
        .filter(m -> !m.on().isBefore(from) && !m.on().isAfter(until))
        .filter(Movement::isConsumption)
        .filter(which)
        .map(m -> m.value().negate())
        .reduce(new BigDecimal("0.00"), BigDecimal::add);
  }

  static Collector<Movement, ?, BigDecimal> sum() {
    return Collectors.reducing(new BigDecimal("0.00"), Movement::value, BigDecimal::add);
  }

  /** Products by SKU as the reports sort them. */
  List<UUID> products() {
    return skus.keySet().stream().sorted(Comparator.comparing(skus::get)).toList();
  }
}
