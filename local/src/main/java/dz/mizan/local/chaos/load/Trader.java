package dz.mizan.local.chaos.load;

import dz.mizan.local.chaos.check.Acknowledged;
import dz.mizan.local.demo.Api;
import dz.mizan.local.demo.Books;
import dz.mizan.local.demo.Company;
import dz.mizan.local.demo.Endpoints;
import dz.mizan.local.demo.Login;
import dz.mizan.local.demo.Mentions;
import dz.mizan.local.demo.Movements;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A company that is set up to work, and what its people do all day. */
public final class Trader {
  private static final int PRODUCTS = 6;
  private static final int FIRST_QUANTITY = 50;

  /** More than a run can sell of it. */
  private static final int FOR_ORDERS = 1_000_000;

  private static final BigDecimal FIRST_COST = new BigDecimal("120.00");

  private final Endpoints endpoints;
  private final Api api = new Api();
  private final Acknowledged acknowledged = new Acknowledged();
  private final Company company;
  private final Login storekeeper;
  private final Login accountant;
  private final Login personnel;
  private final Movements movements;

  public Trader(Endpoints endpoints) {
    this.endpoints = endpoints;
    this.company = new Company(api, endpoints);
    this.storekeeper = company.hire("karim", "Karim Haddad", "storekeeper");
    this.accountant = company.hire("nadia", "Nadia Cherif", "accountant");
    this.personnel = company.hire("yacine", "Yacine Mebarki", "hr-manager");
    this.movements = new Movements(storekeeper, endpoints);
  }

  /** Fills the shelves, and says who does what, how often. */
  public List<Work> works() {
    var shelves = new ArrayList<String>();
    for (var number = 1; number <= PRODUCTS; number++) {
      shelves.add(product("SKU-" + number, FIRST_QUANTITY));
    }
    Mentions.write(accountant, endpoints.accounting() + "/api/v1");
    var stock = new Goods(movements, shelves);
    var sales =
        new Sales(
            company.superuser(),
            endpoints.inventory() + "/api/v1",
            acknowledged,
            product("SOLD", FOR_ORDERS));
    var desk = new Desk(accountant, endpoints.accounting() + "/api/v1", acknowledged);
    var people = new People(personnel, endpoints, acknowledged, api, company.code());
    return List.of(
        work(Kind.STOCK, 20, stock::move),
        work(Kind.STOCK, 20, stock::move),
        work(Kind.ORDERS, 50, sales::sell),
        work(Kind.CUSTOMERS, 250, sales::rename),
        work(Kind.INVOICES, 50, desk::invoice),
        work(Kind.LEDGER, 50, desk::post),
        work(Kind.PEOPLE, 400, people::hire),
        work(Kind.USERS, 500, people::register));
  }

  private static Work work(Kind kind, long pauseMs, Work.Act act) {
    return new Work(kind, Duration.ofMillis(pauseMs), act);
  }

  private String product(String sku, int quantity) {
    var body = Map.of("sku", sku, "names", Map.of("fr", "Article " + sku), "unit", "PIECE");
    var id = company.superuser().post(endpoints.inventory() + "/api/v1/products", body).text("id");
    movements.receive(id, quantity, FIRST_COST);
    return id;
  }

  public Company company() {
    return company;
  }

  public UUID companyId() {
    return UUID.fromString(company.id());
  }

  public Acknowledged acknowledged() {
    return acknowledged;
  }

  public Movements movements() {
    return movements;
  }

  /** Requests that had to be sent again so far. */
  public long retries() {
    return api.retries();
  }

  public Books books() {
    return Books.read(endpoints, storekeeper, accountant);
  }
}
