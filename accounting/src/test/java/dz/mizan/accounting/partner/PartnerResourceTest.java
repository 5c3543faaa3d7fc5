package dz.mizan.accounting.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dz.mizan.accounting.Company;
import dz.mizan.accounting.GoldenSample;
import dz.mizan.local.test.EventSamples;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PartnerResourceTest {
  private static final String PARTNERS = "/api/v1/partners/";
  private static final String BODY =
      """
      {"code": "%s", "name": "SARL Transport Atlas", "supplier": true, "nif": "0002 1600 1808 337",
       "nis": "000216010012345", "rc": "16/00-0015609 B 01", "ai": "16010123456",
       "address": {"street": "12, rue Didouche", "wilaya": 16}, "supplierAccount": "4011",
       "rib": "00400187400000123456", "email": "contact@atlas.dz", "paymentTermsDays": 45}
      """;

  TestTokens tokens;
  Queues queues;
  Sql sql;
  private Company company;

  @BeforeEach
  void company() {
    company = Company.open(tokens, queues);
  }

  private Response create(String body) {
    return company.as().contentType(ContentType.JSON).body(body).post(PARTNERS);
  }

  private void told(String type, UUID id, long sequence, String data) {
    queues.publish(
        company.id + ".inventory." + type,
        """
        {"specversion": "1.0", "id": "%s", "source": "/mizan/test",
         "type": "dz.mizan.inventory.%s", "subject": "%s", "time": "%s",
         "datacontenttype": "application/json", "company": "%s", "sequence": %d, "data": %s}"""
            .formatted(UUID.randomUUID(), type, id, Instant.now(), company.id, sequence, data));
  }

  private static String customer(UUID id, String code, String name) {
    return """
        {"customerId": "%s", "code": "%s", "kind": "COMPANY", "name": "%s",
         "nif": "000025001808337", "address": {"commune": "Constantine", "wilaya": 25},
         "paymentTermsDays": 30, "active": true}"""
        .formatted(id, code, name);
  }

  private void awaitName(UUID id, String name) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> name.equals(company.as().get(PARTNERS + id).path("name")));
  }

  @Test
  void a_partner_is_created_read_found_and_changed() {
    var created = create(BODY.formatted("F-1"));
    created
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("nif", equalTo("000216001808337"))
        .body("supplierAccount", equalTo("4011"))
        .body("customerAccount", equalTo("411"))
        .body("fromInventory", equalTo(false));
    String location = created.header("Location");
    for (var q : new String[] {"f-1", "atlas", "000216001808337"}) {
      company.as().queryParam("q", q).get(PARTNERS).then().body("items", hasSize(1));
    }
    company.as().queryParam("q", "100%").get(PARTNERS).then().body("items", hasSize(0));
    company.as().queryParam("customer", true).get(PARTNERS).then().body("items", hasSize(0));

    company
        .as()
        .contentType(ContentType.JSON)
        .header("If-Match", "\"1\"")
        .body(BODY.formatted("F-2"))
        .put(location)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("code", equalTo("F-2"));
    assertThat(
            sql.text(
                "select string_agg(after::text, '') from audit_entry where company_id = ?"
                    + " and entity = 'partner'",
                company.id))
        .doesNotContain("contact@", "00400187400000123456", "Didouche");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"supplier\": true|\"supplier\": false|400",
        "0002 1600 1808 337|123|400",
        "000216010012345|12|400",
        "\"wilaya\": 16|\"wilaya\": 70|400",
        "SARL Transport|SARL\\u0000|400",
        "4011|40|400",
        "4011|4999|422",
        "\"paymentTermsDays\": 45|\"paymentTermsDays\": 366|400",
      })
  void what_is_wrong_is_refused_and_nothing_is_kept(String text, String wrong, int status) {
    create(BODY.formatted("F-1").replace(text, wrong)).then().statusCode(status);
    company.as().get(PARTNERS).then().body("items", hasSize(0));
  }

  @Test
  void a_taken_code_is_refused_but_a_customer_may_be_called_as_a_supplier() {
    create(BODY.formatted("X-1")).then().statusCode(201);
    create(BODY.formatted("x-1"))
        .then()
        .statusCode(409)
        .body("code", equalTo("partner-code-taken"));
    create(BODY.formatted("X-1").replace("\"supplier\": true", "\"customer\": true"))
        .then()
        .statusCode(201);
  }

  @Test
  void of_eight_who_create_the_same_code_at_once_one_succeeds() throws Exception {
    try (var threads = Executors.newFixedThreadPool(8)) {
      Callable<Integer> call = () -> create(BODY.formatted("F-9")).statusCode();
      var statuses =
          threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> call).toList()).stream()
              .map(java.util.concurrent.Future::resultNow)
              .toList();
      assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
      assertThat(statuses).filteredOn(status -> status == 409).hasSize(7);
    }
  }

  @Test
  void who_may_and_who_may_not() {
    RestAssured.given().get(PARTNERS).then().statusCode(401);
    company.with("accounts:read").get(PARTNERS).then().statusCode(403);
    company
        .with("partners:read")
        .contentType(ContentType.JSON)
        .body(BODY.formatted("F-1"))
        .post(PARTNERS)
        .then()
        .statusCode(403);
    String location = create(BODY.formatted("F-1")).header("Location");
    var neighbour = Company.open(tokens, queues);
    neighbour.as().get(location).then().statusCode(404);
    company
        .as()
        .contentType(ContentType.JSON)
        .body(BODY.formatted("F-1"))
        .put(location)
        .then()
        .statusCode(428);
  }

  @Test
  void inventory_s_word_is_taken_once_newer_wins_and_accounting_s_own_stays() {
    var id = UUID.randomUUID();
    told("customer.changed.v1", id, 1, customer(id, "C-1", "Un"));
    awaitName(id, "Un");
    sql.update(
        "with me as materialized (select set_config('app.company_id', ?::text, true))"
            + " update partner set credit_limit = 500, customer_account = '4111',"
            + " email = 'a@b.dz', payment_terms_days = 7"
            + " from me where company_id = ? and id = ?",
        company.id,
        company.id,
        id);
    told("customer.changed.v1", id, 3, customer(id, "C-1", "Trois"));
    awaitName(id, "Trois");
    told("customer.changed.v1", id, 2, customer(id, "C-1", "Deux"));
    var other = UUID.randomUUID();
    told("customer.changed.v1", other, 1, customer(other, "C-2", "Autre"));
    awaitName(other, "Autre");

    company
        .as()
        .get(PARTNERS + id)
        .then()
        .body("name", equalTo("Trois"))
        .body("customer", equalTo(true))
        .body("supplier", equalTo(false))
        .body("fromInventory", equalTo(true))
        .body("creditLimit", equalTo("500.00"))
        .body("customerAccount", equalTo("4111"))
        .body("email", equalTo("a@b.dz"))
        .body("paymentTermsDays", equalTo(7))
        .body("address.wilaya", equalTo(25));
  }

  @Test
  void a_code_that_is_taken_here_does_not_keep_inventory_s_customer_out() {
    create(BODY.formatted("C-1").replace("\"supplier\": true", "\"customer\": true"))
        .then()
        .statusCode(201);
    var id = UUID.randomUUID();
    told("customer.changed.v1", id, 1, customer(id, "C-1", "De l'inventaire"));
    awaitName(id, "De l'inventaire");
    assertThat(company.as().get(PARTNERS + id).<String>path("code")).startsWith("C-1~");
  }

  @Test
  void the_golden_samples_have_what_accounting_reads() {
    var customer =
        GoldenSample.read("dz.mizan.inventory.customer.changed.v1", CustomerChanged.class);
    assertThat(customer.address()).isNotNull();
    assertThat(customer.code()).isEqualTo("C-0042");
    var supplier =
        GoldenSample.read("dz.mizan.inventory.supplier.changed.v1", SupplierChanged.class);
    told(
        "supplier.changed.v1",
        supplier.supplierId(),
        1,
        EventSamples.of("dz.mizan.inventory.supplier.changed.v1").path("data").toString());
    awaitName(supplier.supplierId(), supplier.name());
    company
        .as()
        .queryParam("supplier", true)
        .get(PARTNERS)
        .then()
        .body("items.code", contains("F-001"))
        .body("items[0].paymentTermsDays", equalTo(30));
  }
}
