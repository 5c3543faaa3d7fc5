package dz.mizan.inventory.product;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.inventory.InventoryFixtures.Storekeeper;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Units, barcodes and pictures of a product. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class ProductPartsTest {
  private static final String PRODUCTS = "/api/v1/products";
  private static final String EAN = "6130001000014";
  private static final String BOX_EAN = "16130001000011";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  Storekeeper storekeeper;

  @BeforeEach
  void company() {
    storekeeper = InventoryFixtures.company(queues, tokens);
  }

  private static Map<String, Object> barcode(String code) {
    return Map.of("code", code);
  }

  private static ProductFixtures complete(String sku) {
    return ProductFixtures.goods(sku)
        .with("tvaCode", "REDUCED")
        .with("tracking", "LOT")
        .with("shelfLifeDays", 540)
        .with("description", Map.of("fr", "Première pression\nà froid"))
        .with("units", List.of(Map.of("unit", "BOX", "factor", "12.000")))
        .with("barcodes", List.of(barcode(EAN), Map.of("code", BOX_EAN, "unit", "BOX")))
        .with(
            "pictures",
            List.of(
                Map.of("url", "https://cdn.example.dz/2.jpg", "alt", "De face"),
                Map.of("url", "https://cdn.example.dz/1.jpg")));
  }

  private ValidatableResponse put(String id, Map<String, Object> change) {
    var body = new HashMap<>(change);
    body.putIfAbsent("sku", "HO-1");
    body.putIfAbsent("names", Map.of("fr", "Produit HO-1"));
    return storekeeper.request().header("If-Match", "*").body(body).put(PRODUCTS + "/" + id).then();
  }

  @Test
  void a_product_is_read_back_with_all_its_parts() {
    var id = complete("HO-1").create(storekeeper.request());
    storekeeper
        .request()
        .get(PRODUCTS + "/" + id)
        .then()
        .statusCode(200)
        .body("status", equalTo("DRAFT"))
        .body("kind", equalTo("GOODS"))
        .body("tracking", equalTo("LOT"))
        .body("valuation", equalTo("CMUP"))
        .body("tvaCode", equalTo("REDUCED"))
        .body("shelfLifeDays", equalTo(540))
        .body("description.fr", equalTo("Première pression\nà froid"))
        .body("units[0].unit", equalTo("BOX"))
        .body("units[0].factor", equalTo("12"))
        .body("barcodes.code", contains(EAN, BOX_EAN))
        .body("barcodes[1].unit", equalTo("BOX"))
        .body(
            "pictures.url",
            contains("https://cdn.example.dz/2.jpg", "https://cdn.example.dz/1.jpg"))
        .body("pictures[0].alt", equalTo("De face"));
  }

  @Test
  void a_scanner_finds_product_and_unit_with_or_without_leading_zeros() {
    var id = complete("HO-1").create(storekeeper.request());
    storekeeper
        .request()
        .get("/api/v1/barcodes/0" + EAN)
        .then()
        .statusCode(200)
        .body("product.id", equalTo(id))
        .body("code", equalTo(EAN))
        .body("unit", equalTo("PIECE"))
        .body("factor", equalTo("1"));
    storekeeper
        .request()
        .get("/api/v1/barcodes/" + BOX_EAN)
        .then()
        .body("unit", equalTo("BOX"))
        .body("factor", equalTo("12"));
    storekeeper.request().get("/api/v1/barcodes/96385074").then().statusCode(404);
    storekeeper.request().get("/api/v1/barcodes/ean").then().statusCode(404);
    given().get("/api/v1/barcodes/" + EAN).then().statusCode(401);
    InventoryFixtures.company(queues, tokens)
        .request()
        .get("/api/v1/barcodes/" + EAN)
        .then()
        .statusCode(404);
    var stranger =
        tokens.of(storekeeper.user(), storekeeper.company()).permissions("products:create");
    given().auth().oauth2(stranger.sign()).get("/api/v1/barcodes/" + EAN).then().statusCode(403);
  }

  @Test
  void a_taken_barcode_is_refused_and_named_and_nothing_is_kept() {
    ProductFixtures.goods("UPC")
        .with("barcodes", List.of(barcode("036000291452")))
        .create(storekeeper.request());
    storekeeper
        .request()
        .body(
            ProductFixtures.goods("HO-1")
                .with("barcodes", List.of(barcode(EAN), barcode("0036000291452")))
                .body())
        .post(PRODUCTS)
        .then()
        .statusCode(409)
        .body("code", equalTo("barcode-taken"))
        .body("barcode", equalTo("0036000291452"));
    assertThat(
            sql.count("select count(*) from product where company_id = ?", storekeeper.company()))
        .isEqualTo(1);
    assertThat(
            sql.count(
                "select count(*) from product_barcode where company_id = ?", storekeeper.company()))
        .isEqualTo(1);
    // Another company has its own.
    ProductFixtures.goods("UPC")
        .with("barcodes", List.of(barcode("036000291452")))
        .create(InventoryFixtures.company(queues, tokens).request());
  }

  @Test
  void of_many_who_take_a_barcode_at_once_one_gets_it() {
    var statuses =
        IntStream.range(0, 6)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () ->
                            storekeeper
                                .request()
                                .body(
                                    ProductFixtures.goods("P-" + i)
                                        .with(
                                            "barcodes",
                                            i % 2 == 0
                                                ? List.of(barcode(EAN), barcode("96385074"))
                                                : List.of(barcode("96385074"), barcode(EAN)))
                                        .body())
                                .post(PRODUCTS)
                                .statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .sorted()
            .toList();
    assertThat(statuses).containsExactly(201, 409, 409, 409, 409, 409);
  }

  @Test
  void lists_replace_lists_and_what_is_left_out_stays() {
    var id = complete("HO-1").create(storekeeper.request());
    put(id, Map.of()).statusCode(200).header("ETag", "\"1\"").body("barcodes", hasSize(2));
    put(id, Map.of("barcodes", List.of(barcode("96385074"))))
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("barcodes.code", contains("96385074"))
        .body("units", hasSize(1))
        .body("shelfLifeDays", equalTo(540));
    var cleared = new HashMap<String, Object>();
    cleared.put("shelfLifeDays", null);
    cleared.put("description", Map.of());
    cleared.put("pictures", List.of());
    cleared.put("units", List.of());
    put(id, cleared)
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("shelfLifeDays", nullValue())
        .body("description", nullValue())
        .body("pictures", hasSize(0))
        .body("units", hasSize(0))
        .body("barcodes", hasSize(1));
    storekeeper.request().get(PRODUCTS + "/" + id).then().body("barcodes", hasSize(1));
    storekeeper.request().get("/api/v1/barcodes/" + EAN).then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"barcodes\":[{\"code\":\"6130001000015\"}]",
        "\"barcodes\":[{\"code\":\"613000100001\"}]",
        "\"barcodes\":[{\"code\":\"123\"}]",
        "\"barcodes\":[{\"code\":\"٦١٣٠٠٠١٠٠٠٠١٢\"}]",
        "\"barcodes\":[{\"code\":\"6130001000014\"},{\"code\":\"06130001000014\"}]",
        "\"barcodes\":[{\"code\":\"6130001000014\",\"unit\":\"BOX\"}]",
        "\"barcodes\":[null]",
        "\"units\":[{\"unit\":\"PIECE\",\"factor\":\"1\"}]",
        "\"units\":[{\"unit\":\"BOX\",\"factor\":\"0\"}]",
        "\"units\":[{\"unit\":\"BOX\",\"factor\":\"-12\"}]",
        "\"units\":[{\"unit\":\"BOX\",\"factor\":\"NaN\"}]",
        "\"units\":[{\"unit\":\"BOX\",\"factor\":\"0.0000001\"}]",
        "\"units\":[{\"unit\":\"BOX\",\"factor\":\"10000000000\"}]",
        "\"units\":[{\"unit\":\"box\",\"factor\":\"12\"}]",
        "\"units\":[{\"unit\":\"BOX\",\"factor\":\"12\"},{\"unit\":\"BOX\",\"factor\":\"6\"}]",
        "\"pictures\":[{\"url\":\"http://example.dz/a.jpg\"}]",
        "\"pictures\":[{\"url\":\"javascript:alert(1)\"}]",
        "\"pictures\":[{\"url\":\"https://user:pw@example.dz/a.jpg\"}]",
        "\"pictures\":[{\"url\":\"https:///a.jpg\"}]",
        "\"pictures\":[{\"url\":\"https://exa mple.dz/a.jpg\"}]",
        "\"description\":{\"fr\":\"a\\u0000b\"}",
        "\"shelfLifeDays\":0",
        "\"shelfLifeDays\":1.5",
        "\"kind\":\"SERVICE\",\"tracking\":\"LOT\"",
        "\"kind\":\"THING\"",
        "\"tvaCode\":\"19\"",
        "\"attributes\":{\"colour\":\"green\"}",
        "\"attributes\":{\"colour\":null}",
        "\"attributes\":{\"a\\u0000\":\"b\"}",
      })
  void bad_parts_are_refused_and_nothing_is_kept(String part) {
    storekeeper
        .request()
        .body("{\"sku\":\"a\",\"names\":{\"fr\":\"x\"},\"unit\":\"PIECE\"," + part + "}")
        .post(PRODUCTS)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
    assertThat(
            sql.count("select count(*) from product where company_id = ?", storekeeper.company()))
        .isZero();
  }

  @Test
  void an_unknown_category_is_refused() {
    storekeeper
        .request()
        .body(
            ProductFixtures.goods("HO-1")
                .with("categoryId", "0193a5c5-1a2b-7c3d-8e4f-5a6b7c8d9e0f")
                .body())
        .post(PRODUCTS)
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-category"));
  }

  @Test
  void kilograms_are_a_thousand_grams_for_everybody() {
    storekeeper
        .request()
        .body(
            ProductFixtures.goods("SEL")
                .with("unit", "KILOGRAM")
                .with("units", List.of(Map.of("unit", "GRAM", "factor", "0.01")))
                .body())
        .post(PRODUCTS)
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("units[0].factor"))
        .body("violations.message", hasItem("is always 0.001"));
  }

  @Test
  void the_companys_valuation_is_the_default() {
    var manager =
        tokens.of(storekeeper.user(), storekeeper.company()).permissions("inventory-settings:*");
    var settings =
        given().auth().oauth2(manager.sign()).get("/api/v1/inventory-settings").then().extract();
    var body = new HashMap<String, Object>(settings.path(""));
    body.remove("version");
    body.put("defaultValuation", "FIFO");
    given()
        .auth()
        .oauth2(manager.sign())
        .contentType("application/json")
        .header("If-Match", settings.header("ETag"))
        .body(body)
        .put("/api/v1/inventory-settings")
        .then()
        .statusCode(200);
    storekeeper
        .request()
        .body(ProductFixtures.goods("HO-1").body())
        .post(PRODUCTS)
        .then()
        .statusCode(201)
        .body("valuation", equalTo("FIFO"));
  }
}
