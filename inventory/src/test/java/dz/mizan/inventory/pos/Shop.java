package dz.mizan.inventory.pos;

import static io.restassured.RestAssured.given;

import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.inventory.InventoryFixtures.Storekeeper;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** A company with a price list, goods and a till, and its cashier. */
final class Shop {
  static final String TICKETS = "/api/v1/tickets";
  static final String TILLS = "/api/v1/tills";
  static final String SESSIONS = "/api/v1/till-sessions";

  final Storekeeper keeper;
  final Sql sql;
  final String warehouse;
  final UUID priceList = UUID.randomUUID();
  final String till;

  private Shop(Storekeeper keeper, Sql sql) {
    this.keeper = keeper;
    this.sql = sql;
    this.warehouse = keeper.request().get("/api/v1/warehouses").path("items[0].id");
    sql.update("delete from price_list where company_id = ?", keeper.company());
    sql.update(
        "insert into price_list (company_id, id, code, name, includes_tva, is_default)"
            + " values (?, ?, 'SHOP', 'Shop', true, true)",
        keeper.company(),
        priceList);
    this.till = till("C1");
  }

  static Shop of(Queues queues, TestTokens tokens, Sql sql) {
    return new Shop(InventoryFixtures.company(queues, tokens), sql);
  }

  /** Somebody with these permissions. */
  RequestSpecification with(String... permissions) {
    return request(
        keeper.tokens().of(keeper.user(), keeper.company()).permissions(permissions).recent());
  }

  static RequestSpecification request(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  /** The cashier, who may neither refund nor change prices. */
  RequestSpecification cashier() {
    return with("tills:read", "till-sessions:*", "tickets:create", "tickets:read");
  }

  RequestSpecification manager() {
    return with("tills:*", "till-sessions:*", "tickets:*", "jobs:*");
  }

  String till(String code) {
    return manager()
        .body(Map.of("code", code, "name", "Caisse " + code, "warehouseId", warehouse))
        .post(TILLS)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  String open(String till, String openingFloat) {
    return cashier()
        .body(Map.of("tillId", till, "openingFloat", openingFloat))
        .post(SESSIONS)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  String open() {
    return open(till, "1000.00");
  }

  ValidatableResponse close(String session, String counted) {
    return cashier()
        .body(Map.of("counted", counted))
        .post(SESSIONS + "/" + session + "/close")
        .then();
  }

  /** Goods with that price, TVA included, in the shop's list. */
  String goods(String price, String tvaCode, String stock) {
    var product = keeper.product();
    sql.update("update product set tva_code = ? where id = ?::uuid", tvaCode, product);
    price(product, price);
    if (new BigDecimal(stock).signum() > 0) {
      keeper.receive(product, stock, "10.00");
    }
    return product;
  }

  void price(String product, String price) {
    sql.update(
        "insert into product_price (company_id, id, price_list_id, product_id, unit, price,"
            + " valid_from) values (?, ?, ?, ?::uuid, 'LITRE', ?::numeric, '2020-01-01')",
        keeper.company(),
        UUID.randomUUID(),
        priceList,
        product,
        price);
  }

  UUID customer() {
    var customer = UUID.randomUUID();
    sql.update(
        "insert into customer (company_id, id, code, kind, name, payment_terms_days,"
            + " discount_percent, is_active, search_key) values (?, ?, 'K1', 'PERSON', 'Amina', 30,"
            + " 0, true, 'amina')",
        keeper.company(),
        customer);
    return customer;
  }

  void cashRounding(int dinars) {
    sql.update(
        "insert into inventory_settings (company_id, cash_rounding) values (?, ?)"
            + " on conflict on constraint pk_inventory_settings do update set cash_rounding = ?",
        keeper.company(),
        dinars,
        dinars);
  }

  void archive(String product) {
    sql.update("update product set status = 'PUBLISHED' where id = ?::uuid", product);
    sql.update("update product set status = 'ARCHIVED' where id = ?::uuid", product);
  }

  String onHand(String product) {
    return sql.text("select on_hand from stock_level where product_id = ?::uuid", product);
  }

  long tickets() {
    return sql.count("select count(*) from ticket where company_id = ?", keeper.company());
  }

  Draft ticket() {
    return new Draft(till);
  }

  Draft ticket(String atTill) {
    return new Draft(atTill);
  }

  JsonPath report(String session, String kind) {
    return cashier()
        .get(SESSIONS + "/" + session + "/" + kind)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** A ticket's request. */
  static final class Draft {
    final Map<String, Object> body = new HashMap<>();
    private final List<Map<String, Object>> lines = new ArrayList<>();
    private final List<Map<String, Object>> payments = new ArrayList<>();

    Draft(String till) {
      body.put("id", UUID.randomUUID().toString());
      body.put("tillId", till);
      body.put("issuedAt", OffsetDateTime.now().toString());
      body.put("lines", lines);
      body.put("payments", payments);
    }

    String id() {
      return body.get("id").toString();
    }

    Draft with(String field, Object value) {
      body.put(field, value);
      return this;
    }

    Draft offline() {
      return with("offline", true);
    }

    Draft sells(String product, String quantity, String unitPrice) {
      var line = new HashMap<String, Object>();
      line.put("productId", product);
      line.put("quantity", quantity);
      line.put("unitPrice", unitPrice);
      lines.add(line);
      return this;
    }

    Draft line(Map<String, Object> line) {
      lines.add(line);
      return this;
    }

    Draft takesBack(String ticket, int line, String quantity) {
      lines.add(
          Map.of("quantity", "-" + quantity, "returnOf", Map.of("ticketId", ticket, "line", line)));
      return this;
    }

    Draft pays(String method, String amount) {
      payments.add(Map.of("method", method, "amount", amount));
      return this;
    }

    Response post(RequestSpecification by) {
      return by.body(body).post(TICKETS);
    }
  }

  static <T> List<T> atOnce(List<Callable<T>> calls) {
    try (var pool = Executors.newFixedThreadPool(calls.size())) {
      return pool.invokeAll(calls).stream()
          .map(
              future -> {
                try {
                  return future.get();
                } catch (InterruptedException | ExecutionException e) {
                  throw new IllegalStateException(e);
                }
              })
          .toList();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static <T> List<T> atOnce(int count, Callable<T> call) {
    return atOnce(IntStream.range(0, count).mapToObj(i -> call).toList());
  }
}
