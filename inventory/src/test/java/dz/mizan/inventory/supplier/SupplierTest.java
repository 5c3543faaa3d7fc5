package dz.mizan.inventory.supplier;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dz.mizan.inventory.purchasing.Buyer;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class SupplierTest {
  private static final String SUPPLIERS = Buyer.SUPPLIERS;

  TestTokens tokens;
  Queues queues;
  Sql sql;
  Buyer buyer;

  @BeforeEach
  void company() {
    buyer = Buyer.of(queues, tokens);
  }

  private Map<String, Object> whole() {
    var body = Buyer.supplierBody("F-001");
    body.put("nif", "000216 001808337");
    body.put("nis", "000216010012345");
    body.put("rc", "16/00-0015609 B 01");
    body.put("ai", "16010123456");
    body.put("address", Map.of("street", "1, rue X", "commune", "Hydra", "wilaya", 16));
    body.put("contact", Map.of("phone", "+213 21 45 67 89", "email", "v@fournisseur.dz"));
    body.put("rib", "00400187400000123456");
    return body;
  }

  private long suppliers() {
    return sql.count("select count(*) from supplier where company_id = ?", buyer.keeper.company());
  }

  @Test
  void a_supplier_is_kept_as_it_was_given_without_blanks_in_numbers() {
    var id = buyer.supplier(whole());
    buyer
        .request()
        .get(SUPPLIERS + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("nif", equalTo("000216001808337"))
        .body("address.wilaya", equalTo(16))
        .body("contact.email", equalTo("v@fournisseur.dz"))
        .body("currency", equalTo("DZD"))
        .body("active", equalTo(true))
        .body("warnings", hasSize(0));
  }

  @Test
  void strange_rc_and_ai_are_warned_of_and_accepted() {
    var body = Buyer.supplierBody("F-002");
    body.put("rc", "something else");
    body.put("ai", "12");
    buyer
        .request()
        .body(body)
        .post(SUPPLIERS)
        .then()
        .statusCode(201)
        .body("warnings.field", equalTo(List.of("rc", "ai")));
  }

  @Test
  void a_taken_code_or_nif_is_named_and_nothing_is_kept() {
    buyer.supplier(whole());
    var sameCode = Buyer.supplierBody("f-001");
    buyer
        .request()
        .body(sameCode)
        .post(SUPPLIERS)
        .then()
        .statusCode(409)
        .body("code", equalTo("supplier-code-taken"))
        .body("supplierCode", equalTo("f-001"));
    var sameNif = Buyer.supplierBody("F-009");
    sameNif.put("nif", "000216001808337");
    buyer
        .request()
        .body(sameNif)
        .post(SUPPLIERS)
        .then()
        .statusCode(409)
        .body("code", equalTo("supplier-nif-taken"))
        .body("nif", equalTo("000216001808337"));
    assertThat(suppliers()).isEqualTo(1);
  }

  @Test
  void of_ten_who_create_the_same_code_at_once_one_succeeds() {
    var statuses =
        Buyer.atOnce(
            10, () -> buyer.request().body(Buyer.supplierBody("F-1")).post(SUPPLIERS).statusCode());
    assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
    assertThat(statuses).filteredOn(status -> status == 409).hasSize(9);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nif|12345",
        "nif|00021600180833X",
        "nif|0002160018083371",
        "nis|12",
        "rib|123",
        "code|",
        "code|a\tb",
        "name|' '",
        "currency|EUR"
      })
  void bad_texts_are_refused(String field, String value) {
    var body = whole();
    body.put(field, value == null ? "" : value);
    buyer.request().body(body).post(SUPPLIERS).then().statusCode(400);
    assertThat(suppliers()).isZero();
  }

  @Test
  void bad_numbers_and_parts_are_refused() {
    for (Map<String, Object> bad :
        List.<Map<String, Object>>of(
            Map.of("paymentDays", -1),
            Map.of("leadDays", 366),
            Map.of("paymentDays", "30"),
            Map.of("address", Map.of("wilaya", 70)),
            Map.of("address", Map.of("postalCode", "16")),
            Map.of("contact", Map.of("email", "nobody")),
            Map.of("contact", Map.of("phone", "abc")),
            Map.of("stranger", "x"))) {
      var body = whole();
      body.putAll(bad);
      buyer.request().body(body).post(SUPPLIERS).then().statusCode(400);
    }
    assertThat(suppliers()).isZero();
  }

  @Test
  void a_change_needs_the_current_etag_and_is_audited_once() {
    var id = buyer.supplier(whole());
    var body = whole();
    body.put("name", "Autre nom");
    body.put("active", false);
    buyer.request().body(body).put(SUPPLIERS + id).then().statusCode(428);
    buyer
        .request()
        .header("If-Match", "\"7\"")
        .body(body)
        .put(SUPPLIERS + id)
        .then()
        .statusCode(412);
    for (var i = 0; i < 2; i++) {
      buyer
          .request()
          .header("If-Match", "*")
          .body(body)
          .put(SUPPLIERS + id)
          .then()
          .statusCode(200)
          .header("ETag", "\"2\"")
          .body("active", equalTo(false));
    }
    assertThat(
            sql.count(
                "select count(*) from audit_entry where action = 'supplier.changed'"
                    + " and entity_id = ?::uuid and after::text not like '%00400187400000123456%'",
                id))
        .isEqualTo(1);
  }

  @Test
  void suppliers_are_found_by_a_part_of_their_name_and_with_a_typing_error() {
    var one = buyer.supplier(whole());
    var other = Buyer.supplierBody("Z-1");
    other.put("name", "100% Coton");
    buyer.supplier(other);
    for (var q : List.of("kabyl", "oliviers", "olivirs", "F-00", "000216001808337")) {
      buyer
          .request()
          .queryParam("q", q)
          .get(SUPPLIERS)
          .then()
          .statusCode(200)
          .body("items.id", equalTo(List.of(one)));
    }
    buyer.request().queryParam("q", "0%").get(SUPPLIERS).then().body("items", hasSize(1));
    buyer.request().queryParam("q", "%_%").get(SUPPLIERS).then().body("items", hasSize(0));
    buyer.request().queryParam("active", false).get(SUPPLIERS).then().body("items", hasSize(0));
    buyer
        .request()
        .queryParam("limit", 1)
        .get(SUPPLIERS)
        .then()
        .body("items", hasSize(1))
        .body("nextCursor", notNullValue());
  }

  @Test
  void nobody_else_sees_them() {
    var id = buyer.supplier(whole());
    var stranger = Buyer.of(queues, tokens);
    stranger.request().get(SUPPLIERS + id).then().statusCode(404);
    stranger
        .request()
        .header("If-Match", "*")
        .body(whole())
        .put(SUPPLIERS + id)
        .then()
        .statusCode(404);
    stranger.request().get(SUPPLIERS).then().body("items", hasSize(0));
    given().get(SUPPLIERS + id).then().statusCode(401);
    buyer.only("products:read").get(SUPPLIERS + id).then().statusCode(403);
    buyer.only("suppliers:read").body(whole()).post(SUPPLIERS).then().statusCode(403);
    buyer
        .only("suppliers:read")
        .header("If-Match", "*")
        .body(whole())
        .put(SUPPLIERS + id)
        .then()
        .statusCode(403);
  }
}
