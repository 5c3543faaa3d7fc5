package dz.mizan.inventory.customer;

import static dz.mizan.inventory.sales.Shop.CUSTOMERS;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.inventory.sales.Shop;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class CustomerTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;
  Shop shop;

  @BeforeEach
  void company() {
    shop = Shop.open(queues, tokens, sql);
  }

  private static Map<String, Object> baraka() {
    return new HashMap<>(
        Map.of(
            "code", "C-0042",
            "kind", "COMPANY",
            "name", "SARL El Baraka",
            "nif", "0000 2500 1808 337",
            "nis", "000025010012345",
            "rc", "25/00-0015609 B 04",
            "ai", "25010123456",
            "legalForm", "SARL",
            "phone", "+213 31 00 00 00"));
  }

  private long customers() {
    return sql.count("select count(*) from customer where company_id = ?", shop.company());
  }

  @Test
  void a_customer_is_created_read_found_and_changed() {
    var body = baraka();
    body.put("email", "achats@elbaraka.dz");
    body.put("nameAr", "البركة");
    body.put("paymentTermsDays", 30);
    body.put("discountPercent", "2.5");
    body.put("address", Map.of("street", "7, bd Zighoud", "commune", "Constantine", "wilaya", 25));
    var created =
        shop.request()
            .body(body)
            .post(CUSTOMERS)
            .then()
            .statusCode(201)
            .body("nif", equalTo("000025001808337"))
            .body("discountPercent", equalTo("2.50"))
            .body("address.wilaya", equalTo(25))
            .body("active", equalTo(true))
            .body("warnings", empty())
            .extract();
    var location = created.header("Location");
    shop.request().get(location).then().statusCode(200).header("ETag", "\"1\"");
    for (var q : new String[] {"baraká", "الْبركة", "1808337", "31 00", "ELBARAKA.DZ", "c-0042"}) {
      shop.request().queryParam("q", q).get(CUSTOMERS).then().body("items", hasSize(1));
    }
    shop.request().queryParam("q", "100%").get(CUSTOMERS).then().body("items", empty());
    shop.request().queryParam("code", "c-0042").get(CUSTOMERS).then().body("items", hasSize(1));
    shop.request().queryParam("active", false).get(CUSTOMERS).then().body("items", empty());
    shop.request().queryParam("kind", "PERSON").get(CUSTOMERS).then().body("items", empty());

    body.put("active", false);
    body.remove("ai");
    shop.request().body(body).put(location).then().statusCode(428);
    shop.request().header("If-Match", "\"7\"").body(body).put(location).then().statusCode(412);
    shop.request()
        .header("If-Match", "\"1\"")
        .body(body)
        .put(location)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("active", equalTo(false))
        .body("ai", nullValue());
    shop.request().get(location + "/credit").then().body("known", equalTo(false));
    var trail =
        sql.text(
            "select string_agg(action || coalesce(before::text, '') || after, ' ' order by id)"
                + " from audit_entry where entity = 'customer' and company_id = ?",
            shop.company());
    assertThat(trail)
        .contains("customer.created", "customer.changed")
        .doesNotContain("achats@", "213", "Zighoud");
  }

  @Test
  void a_strange_trade_register_or_tax_roll_number_is_warned_of() {
    shop.request()
        .body(Map.of("code", "X", "kind", "PERSON", "name", "Ali", "rc", "abc", "ai", "12"))
        .post(CUSTOMERS)
        .then()
        .statusCode(201)
        .body("warnings.field", contains("rc", "ai"));
  }

  @ParameterizedTest
  @CsvSource({
    "code, c-0042",
    "nif, 000025001808337",
    "nis, 000025010012345",
    "rc, 25/00-0015609 b 04",
    "ai, 25010123456"
  })
  void what_another_customer_has_is_refused_by_name(String field, String value) {
    shop.customer(baraka());
    var second = new HashMap<String, Object>();
    second.put("code", "C-0043");
    second.put("kind", "COMPANY");
    second.put("name", "Autre");
    second.put(field, value);
    shop.request()
        .body(second)
        .post(CUSTOMERS)
        .then()
        .statusCode(409)
        .body("code", equalTo("customer-taken"))
        .body("field", equalTo(field))
        .body("violations[0].field", equalTo(field));
    assertThat(customers()).isEqualTo(1);
  }

  @Test
  void of_ten_who_create_the_same_customer_at_once_one_does() {
    var statuses =
        Shop.atOnce(10, () -> shop.request().body(baraka()).post(CUSTOMERS).statusCode());
    assertThat(statuses).filteredOn(s -> s == 201).hasSize(1);
    assertThat(statuses).filteredOn(s -> s == 409).hasSize(9);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nif | 12345",
        "nif | 00002500180833A",
        "nis | 1",
        "code | ' '",
        "name | ''",
        "kind | ROBOT",
        "legalForm | GANG",
        "phone | call me",
        "email | nobody",
        "paymentTermsDays | -1",
        "paymentTermsDays | 366",
        "discountPercent | 100.01",
        "discountPercent | -1",
        "discountPercent | 1.005",
        "discountPercent | NaN",
        "discountPercent | 1E+2147483647",
        "priceListId | x"
      })
  void what_makes_no_sense_is_refused_and_nothing_is_kept(String field, String value) {
    var body = baraka();
    body.put(field, value);
    shop.request()
        .body(body)
        .post(CUSTOMERS)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations", notNullValue());
    assertThat(customers()).isZero();
  }

  @Test
  void an_unknown_price_list_is_refused() {
    var body = baraka();
    body.put("priceListId", UUID.randomUUID().toString());
    shop.request()
        .body(body)
        .post(CUSTOMERS)
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-price-list"));
    assertThat(customers()).isZero();
  }

  @Test
  void nobody_sees_or_changes_customers_without_permission_nor_those_of_another_company() {
    var id = shop.customer();
    given().get(CUSTOMERS).then().statusCode(401);
    var reader = shop.token("customers:read");
    Shop.as(reader).get(CUSTOMERS + "/" + id).then().statusCode(200);
    Shop.as(reader).body(baraka()).post(CUSTOMERS).then().statusCode(403);
    Shop.as(reader).body(baraka()).put(CUSTOMERS + "/" + id).then().statusCode(403);
    Shop.as(shop.token("products:read")).get(CUSTOMERS).then().statusCode(403);
    var other = Shop.open(queues, tokens, sql);
    other.request().get(CUSTOMERS + "/" + id).then().statusCode(404);
    other.request().get(CUSTOMERS + "/" + id + "/credit").then().statusCode(404);
    other
        .request()
        .header("If-Match", "*")
        .body(baraka())
        .put(CUSTOMERS + "/" + id)
        .then()
        .statusCode(404);
    other.request().get(CUSTOMERS).then().body("items", empty());
    // The same numbers in another company are no duplicates.
    shop.customer(baraka());
    other.customer(baraka());
  }

  @Test
  void lists_go_on_page_by_page() {
    for (var i = 0; i < 3; i++) {
      shop.customer();
    }
    var first =
        shop.request().queryParam("limit", 2).get(CUSTOMERS).then().body("items", hasSize(2));
    shop.request()
        .queryParam("limit", 2)
        .queryParam("cursor", first.extract().<String>path("nextCursor"))
        .get(CUSTOMERS)
        .then()
        .body("items", hasSize(1))
        .body("nextCursor", nullValue());
  }
}
