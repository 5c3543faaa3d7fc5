package dz.mizan.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a trader does in the first days: people, catalogue, goods in and out, then a trading week.
 */
public final class FirstWeek {
  private final Endpoints endpoints;
  private final Api api = new Api();
  private final Report report = new Report();

  public FirstWeek(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  /**
   * Plays it and checks everything.
   *
   * @param loop how long to go on moving goods afterwards; zero for not at all
   * @throws DemoFailed with what differs
   */
  public void play(Duration loop, int workers) {
    try (var listener = new Listener(endpoints.events())) {
      var company = new Company(api, endpoints);
      listener.only(company.id());
      report.line("%s (%s) has signed up", "Atlas Négoce", company.code());
      var storekeeper = company.hire("karim", "Karim Haddad", "storekeeper");
      var accountant = company.hire("nadia", "Nadia Cherif", "accountant");
      var personnel = company.hire("yacine", "Yacine Mebarki", "hr-manager");
      report.line("Karim, Nadia and Yacine have registered and were let in");

      var products = createProducts(company.superuser());
      report.line("%d products are in the catalogue", products.size());
      var movements = new Movements(storekeeper, endpoints);
      fillAndSell(products, movements);
      var expected = trade(company.superuser(), products.subList(0, 3), movements);
      employ(personnel);
      report.line("Sofiane was hired as a sales assistant");
      new LostPhone(endpoints, report).end(company.login("karim"), storekeeper);
      new ShopTill(api, endpoints, report).use(company.superuser());
      if (!loop.isZero()) {
        new Loop(movements, products.stream().map(Stocked::id).toList(), api)
            .run(loop, workers, report);
      }
      expected.put("dz.mizan.auth.company.registered.v1", 1);
      expected.put("dz.mizan.auth.user.authorized.v1", 3);
      expected.put("dz.mizan.inventory.product.created.v1", products.size());
      expected.put("dz.mizan.hr.employee.hired.v1", 1);
      var books =
          new Proof(endpoints, listener, movements, report)
              .check(storekeeper, accountant, expected);
      new StockReports(endpoints, report)
          .check(
              company.superuser(),
              books,
              products.subList(0, 3).stream().map(Stocked::id).toList());
      Billing.of(company.superuser(), accountant, endpoints, report).play();
      PayDay.of(company.superuser(), personnel, accountant, endpoints, report).play();
      new SealedTrails(endpoints, report).verify(company.superuser());
      report.line(
          "%nLog in with company %s, user amina (or karim, nadia, yacine), password %s",
          company.code(), company.password());
    }
  }

  private List<Stocked> createProducts(Login superuser) {
    var url = endpoints.inventory() + "/api/v1/products";
    var products = new ArrayList<Stocked>();
    for (var product : Product.all()) {
      var body = Map.of("sku", product.sku(), "names", product.names(), "unit", product.unit());
      products.add(new Stocked(superuser.post(url, body).text("id"), product));
    }
    return products;
  }

  private void fillAndSell(List<Stocked> products, Movements movements) {
    for (var stocked : products) {
      var product = stocked.product();
      movements.receive(stocked.id(), product.firstQuantity(), product.unitCost());
    }
    for (var stocked : products.subList(0, 10)) { // dearer now: the average cost moves
      var dearer = stocked.product().unitCost().multiply(new BigDecimal("1.07"));
      movements.receive(stocked.id(), 15, dearer.setScale(2, RoundingMode.HALF_UP));
    }
    for (var stocked : products) {
      movements.issue(stocked.id(), 7);
    }
    movements.adjust(products.getFirst().id(), -1);
    report.line(
        "%d movements: receipts, issues, one adjustment after counting",
        movements.acknowledged().size());
  }

  private Map<String, Integer> trade(Login owner, List<Stocked> goods, Movements movements) {
    var costs = new LinkedHashMap<String, BigDecimal>();
    goods.forEach(stocked -> costs.put(stocked.id(), stocked.product().unitCost()));
    var trade = Trade.of(owner, endpoints, movements, report, List.copyOf(costs.keySet()));
    return new TradingWeek(trade).play(costs);
  }

  private void employ(Login personnel) {
    var api = endpoints.hr() + "/api/v1";
    var department =
        personnel.post(api + "/departments", Map.of("code", "VENTES", "name", "Ventes")).text("id");
    var number = "1%017d".formatted(new SecureRandom().nextLong(100_000_000_000_000_000L));
    personnel.post(
        api + "/employees",
        Map.of(
            "firstName", "Sofiane",
            "lastName", "Aït Ali",
            "nationalNumber", number,
            "departmentId", department,
            "jobTitle", "Vendeur",
            "hiredOn", "2026-09-01"));
  }

  /** A product under the id that the service gave it. */
  private record Stocked(String id, Product product) {}
}
