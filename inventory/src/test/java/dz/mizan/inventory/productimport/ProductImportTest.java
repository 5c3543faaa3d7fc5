package dz.mizan.inventory.productimport;

import static dz.mizan.inventory.productimport.ImportFixtures.ALL;
import static dz.mizan.inventory.productimport.ImportFixtures.IMPORTS;
import static dz.mizan.inventory.productimport.ImportFixtures.SKIP;
import static dz.mizan.inventory.productimport.ImportFixtures.done;
import static dz.mizan.inventory.productimport.ImportFixtures.imported;
import static dz.mizan.inventory.productimport.ImportFixtures.request;
import static dz.mizan.inventory.productimport.ImportFixtures.send;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.inventory.InventoryFixtures.Storekeeper;
import dz.mizan.inventory.price.PriceFixtures;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.RawHttp;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class ProductImportTest {
  private static final String TITLES =
      "sku,name_fr,name_ar,unit,barcodes,category,tva_code,kind,tracking,valuation,price,status";
  private static final String OIL =
      "HO-1,Huile d'olive,زيت,LITRE,96385074 036000291452,,REDUCED,GOODS,LOT,FIFO,850.5,PUBLISHED";

  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;
  Storekeeper keeper;

  @BeforeEach
  void company() {
    keeper = InventoryFixtures.company(queues, tokens);
  }

  private long count(String table) {
    return sql.count("select count(*) from " + table + " where company_id = ?", keeper.company());
  }

  private void nothingWasWritten() {
    assertThat(count("product")).isZero();
    assertThat(count("product_price")).isZero();
    assertThat(count("product_barcode")).isZero();
    assertThat(count("product_import_line")).isZero();
    assertThat(
            sql.count(
                "select count(*) from audit_entry where company_id = ? and entity = 'product'",
                keeper.company()))
        .isZero();
  }

  private List<String> errors(JsonPath imported) {
    var page =
        PriceFixtures.request(keeper)
            .queryParam("limit", 200)
            .get(IMPORTS + "/" + imported.getString("id") + "/errors")
            .jsonPath();
    return IntStream.range(0, page.getList("items").size())
        .mapToObj(
            i ->
                page.getString("items[" + i + "].line")
                    + " "
                    + page.getString("items[" + i + "].column")
                    + " "
                    + page.getString("items[" + i + "].code"))
        .toList();
  }

  private static void assertTally(JsonPath imported, int created, int changed, int unchanged) {
    assertThat(imported.getInt("created")).isEqualTo(created);
    assertThat(imported.getInt("changed")).isEqualTo(changed);
    assertThat(imported.getInt("unchanged")).isEqualTo(unchanged);
  }

  @Test
  void products_are_created_with_all_that_the_file_says() {
    PriceFixtures.list(keeper, "D", true);
    var done = imported(keeper, ALL, TITLES, OIL, "S-1,Service,,HOUR,,,EXEMPT,SERVICE,NONE,,100,");
    assertThat(done.getString("state")).isEqualTo("COMPLETED");
    assertThat(done.getInt("lines")).isEqualTo(2);
    assertTally(done, 2, 0, 0);
    var product =
        PriceFixtures.request(keeper).queryParam("sku", "HO-1").get("/api/v1/products").jsonPath();
    assertThat(product.getString("items[0].names.ar")).isEqualTo("زيت");
    assertThat(product.getString("items[0].status")).isEqualTo("PUBLISHED");
    assertThat(product.getString("items[0].tracking")).isEqualTo("LOT");
    assertThat(product.getString("items[0].valuation")).isEqualTo("FIFO");
    assertThat(product.getString("items[0].tvaCode")).isEqualTo("REDUCED");
    assertThat(product.getList("items[0].barcodes.code")).hasSize(2);
    assertThat(product.getInt("items[0].version")).isEqualTo(2);
    assertThat(
            sql.text(
                "select string_agg(x.price::text, ' ' order by price) from product_price x"
                    + " where company_id = ?",
                keeper.company()))
        .isEqualTo("100.0000 850.5000");
    assertThat(
            sql.count(
                "select count(*) from audit_entry where company_id = ? and action = ?",
                keeper.company(),
                "product.created"))
        .isEqualTo(2);
    assertThat(count("product_import_line")).isZero();
  }

  @Test
  void every_product_has_the_events_of_its_steps() {
    try (var tap = new EventTap(stack.broker(), keeper.company() + ".inventory.product.#")) {
      imported(keeper, SKIP, TITLES, OIL);
      imported(
          keeper,
          SKIP,
          TITLES,
          OIL.replace("Huile d'olive", "Huile").replace("PUBLISHED", "ARCHIVED"));
      var created = tap.awaitType("dz.mizan.inventory.product.created.v1").json();
      assertThat(created.path("sequence").asInt()).isEqualTo(1);
      assertThat(created.path("data").path("sku").asText()).isEqualTo("HO-1");
      assertThat(
              tap.awaitType("dz.mizan.inventory.product.published.v1")
                  .json()
                  .path("sequence")
                  .asInt())
          .isEqualTo(2);
      assertThat(
              tap.awaitType("dz.mizan.inventory.product.changed.v1")
                  .json()
                  .path("sequence")
                  .asInt())
          .isEqualTo(3);
      assertThat(
              tap.awaitType("dz.mizan.inventory.product.archived.v1")
                  .json()
                  .path("sequence")
                  .asInt())
          .isEqualTo(4);
    }
  }

  @Test
  void a_second_time_changes_what_is_other_and_nothing_else() {
    imported(keeper, SKIP, TITLES, OIL, "B,Bière,,LITRE,,,,,,,10,");
    var again = imported(keeper, SKIP, TITLES, OIL, "b,Bière,,LITRE,,,,,,,10,");
    assertTally(again, 0, 1, 1); // the SKU is written otherwise
    var price = imported(keeper, SKIP, "sku;price", "HO-1;900", "b;10,0");
    assertTally(price, 0, 1, 1);
    var some = imported(keeper, ALL, "sku,name_en,barcodes", "HO-1,Oil,");
    assertTally(some, 0, 1, 0);
    var product =
        PriceFixtures.request(keeper).queryParam("sku", "HO-1").get("/api/v1/products").jsonPath();
    assertThat(product.getString("items[0].names.en")).isEqualTo("Oil");
    assertThat(product.getString("items[0].names.ar")).isEqualTo("زيت");
    assertThat(product.getList("items[0].barcodes")).isEmpty();
    assertThat(product.getString("items[0].status")).isEqualTo("PUBLISHED");
  }

  @Test
  void bad_lines_are_skipped_and_told_with_their_place() {
    imported(keeper, ALL, "sku,name_fr,unit,barcodes", "OLD,Vieux,PIECE,96385074");
    var done =
        imported(
            keeper,
            SKIP,
            TITLES,
            "A,=cmd|' /C calc'!A0,,PIECE,,,,,,,,",
            "B,\"two",
            "lines\",,PIECE,,,,,,,-5,",
            "GOOD,Bon,,PIECE,,,,,,,-0,",
            "good,Bis,,PIECE,,,,,,,1,",
            "C,C,,PIECE,,NOWHERE,,,,,,",
            "D,D,,,,,,,,,,",
            "E,E,,PIECE,96385074,,,,,,,",
            "F,F,,PIECE,,,,SERVICE,LOT,,,",
            "OLD,,,,,,,,,,,ARCHIVED",
            "G,G");
    assertThat(done.getString("state")).isEqualTo("COMPLETED");
    assertTally(done, 1, 0, 0);
    assertThat(done.getInt("lines")).isEqualTo(10);
    assertThat(done.getInt("refused")).isEqualTo(9);
    assertThat(errors(done))
        .containsExactly(
            "2 name_fr formula",
            "3 name_fr control-character",
            "3 price out-of-range",
            "6 sku duplicate-sku",
            "7 category unknown-category",
            "8 unit required",
            "9 barcodes barcode-taken",
            "10 tracking service-tracked",
            "11 name_fr required",
            "12 null field-count");
    assertThat(count("product")).isEqualTo(2);
    PriceFixtures.request(keeper)
        .header("Accept-Language", "fr")
        .get(IMPORTS + "/" + done.getString("id") + "/errors.csv")
        .then()
        .statusCode(200)
        .contentType(startsWith("text/csv"))
        .body(
            startsWith("\"line\",\"column\",\"code\",\"message\"\r\n\"2\",\"name_fr\",\"formula\""))
        .body(containsString("un tableur"));
  }

  @Test
  void all_or_nothing_leaves_nothing_of_a_file_with_one_bad_line() {
    var lines = new ArrayList<String>();
    lines.add(TITLES);
    for (int i = 0; i < 1200; i++) {
      lines.add("P-" + i + ",Produit " + i + ",,PIECE,,,,,,,5,PUBLISHED");
    }
    lines.add("BAD,Mauvais,,PIECE,,NOWHERE,,,,,,");
    var done = imported(keeper, ALL, lines.toArray(String[]::new));
    assertThat(done.getString("state")).isEqualTo("REFUSED");
    assertThat(done.getInt("created")).isZero();
    assertThat(done.getInt("refused")).isEqualTo(1);
    assertThat(errors(done)).containsExactly("1202 category unknown-category");
    nothingWasWritten();
  }

  @Test
  void all_or_nothing_is_refused_for_an_unreadable_line_too() {
    var done = imported(keeper, ALL, "sku,name_fr,unit", "A,A,PIECE", "B,B");
    assertThat(done.getString("state")).isEqualTo("REFUSED");
    nothingWasWritten();
  }

  @Test
  void a_dry_run_tells_what_would_happen_and_writes_nothing() {
    var done =
        done(
            keeper,
            send(
                keeper,
                "csv",
                SKIP,
                true,
                String.join("\n", TITLES, OIL, "C,C,,PIECE,,NOWHERE,,,,,,")));
    assertThat(done.getString("state")).isEqualTo("COMPLETED");
    assertTally(done, 1, 0, 0);
    assertThat(done.getInt("refused")).isEqualTo(1);
    assertThat(errors(done)).containsExactly("3 category unknown-category");
    nothingWasWritten();
  }

  @Test
  void json_lines_are_imported() {
    var done =
        done(
            keeper,
            send(
                keeper,
                "jsonl",
                ALL,
                false,
                """
                {"sku":"J-1","name_fr":"=1+1","unit":"piece","price":12.5,"barcodes":["96385074"]}
                {"sku":"J-2","name_fr":"Deux","unit":"PIECE"}
                """));
    assertThat(done.getString("state")).isEqualTo("COMPLETED");
    assertTally(done, 2, 0, 0);
  }

  @Test
  void a_file_of_another_kind_is_refused_with_its_reason() {
    request(keeper, "csv")
        .body("sku,name_fr\nA,b\n".getBytes(Charset.forName("UTF-16")))
        .post(IMPORTS)
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", equalTo("unreadable-product-file"))
        .body("reason", equalTo("utf-16"));
    send(keeper, "csv", ALL, false, "sku,colour\n")
        .then()
        .statusCode(422)
        .body("reason", equalTo("unknown-column"))
        .body("column", equalTo("colour"));
    PriceFixtures.request(keeper)
        .get(IMPORTS)
        .then()
        .body("items", hasSize(2))
        .body("items[0].state", equalTo("FAILED"))
        .body("items[0].failure", equalTo("unreadable-product-file"));
    nothingWasWritten();
  }

  @Test
  void options_that_do_not_exist_are_refused() {
    var file = "sku\n".getBytes();
    request(keeper, "xml").body(file).post(IMPORTS).then().statusCode(400);
    request(keeper, "csv")
        .queryParam("mode", "some")
        .body(file)
        .post(IMPORTS)
        .then()
        .statusCode(400);
    request(keeper, "csv")
        .queryParam("dryRun", "1")
        .body(file)
        .post(IMPORTS)
        .then()
        .statusCode(400);
    request(keeper, "csv")
        .header("Content-Type", "application/json")
        .body(file)
        .post(IMPORTS)
        .then()
        .statusCode(415);
    assertThat(count("product_import")).isZero();
  }

  @Test
  void the_same_key_gets_the_same_import_and_another_use_is_refused() {
    var key = UUID.randomUUID().toString();
    var file = "sku,name_fr,unit\nK,K,PIECE\n".getBytes();
    var first = request(keeper, "csv").header("Idempotency-Key", key).body(file).post(IMPORTS);
    var again = request(keeper, "csv").header("Idempotency-Key", key).body(file).post(IMPORTS);
    again.then().statusCode(202).header("Idempotency-Replayed", "true");
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    request(keeper, "csv")
        .queryParam("dryRun", "true")
        .header("Idempotency-Key", key)
        .body(file)
        .post(IMPORTS)
        .then()
        .statusCode(422)
        .body("code", equalTo("idempotency-key-reused"));
    done(keeper, first);
    assertThat(count("product")).isEqualTo(1);
  }

  private String head(String... headers) {
    return "POST "
        + IMPORTS
        + "?format=csv&mode=skip-bad-lines HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
        + PriceFixtures.token(keeper).sign()
        + "\r\nContent-Type: text/csv\r\n"
        + String.join("", java.util.Arrays.stream(headers).map(h -> h + "\r\n").toList())
        + "\r\n";
  }

  private static String chunk(String content) {
    return Integer.toHexString(content.length()) + "\r\n" + content + "\r\n";
  }

  @Test
  void an_endless_line_is_refused_with_its_place_and_the_others_are_done() {
    try (var http = new RawHttp(RestAssured.port)) {
      http.send(head("Transfer-Encoding: chunked", "Connection: close"));
      http.send(chunk("sku,name_fr,unit\nA,"));
      var piece = chunk("x".repeat(1 << 20));
      for (int i = 0; i < 40; i++) {
        http.send(piece);
      }
      http.send(chunk(",PIECE\nB,B,PIECE\n") + "0\r\n\r\n");
      assertThat(http.readToEnd()).contains("HTTP/1.1 202");
    }
    var id = PriceFixtures.request(keeper).get(IMPORTS).<String>path("items[0].id");
    var done = ImportFixtures.await(keeper, IMPORTS + "/" + id);
    assertTally(done, 1, 0, 0);
    assertThat(errors(done)).containsExactly("2 null line-too-long");
    assertThat(done.getLong("bytes")).isGreaterThan(40L << 20);
  }

  @Test
  void a_file_beyond_the_limit_is_refused_before_it_is_sent() {
    assertThat(RawHttp.exchange(RestAssured.port, head("Content-Length: 2147483648")))
        .startsWith("HTTP/1.1 413")
        .contains("\"code\":\"too-large\"");
    assertThat(count("product_import")).isZero();
  }

  @Test
  void an_upload_that_breaks_off_fails_and_writes_nothing() {
    try (var http = new RawHttp(RestAssured.port)) {
      http.send(head("Transfer-Encoding: chunked"));
      http.send(chunk("sku,name_fr,unit\nA,A,PIECE\n"));
      Awaitility.await().until(() -> count("product_import") == 1);
    }
    Awaitility.await()
        .untilAsserted(
            () ->
                PriceFixtures.request(keeper)
                    .get(IMPORTS)
                    .then()
                    .body("items[0].state", equalTo("FAILED")));
    nothingWasWritten();
  }

  @Test
  void an_import_whose_process_is_gone_is_gone_on_with_where_it_stopped() {
    var id = abandoned("RUNNING", SKIP, 2, "A", "B", "C");
    runJob();
    var done = ImportFixtures.await(keeper, IMPORTS + "/" + id);
    assertThat(done.getString("state")).isEqualTo("COMPLETED");
    assertTally(done, 1, 0, 0);
    assertThat(
            sql.text(
                "select string_agg(sku, ' ' order by sku) from product where company_id = ?",
                keeper.company()))
        .isEqualTo("C");
  }

  @Test
  void an_upload_whose_process_is_gone_is_given_up() {
    var id = abandoned("UPLOADING", ALL, 0, "A");
    runJob();
    var done = ImportFixtures.await(keeper, IMPORTS + "/" + id);
    assertThat(done.getString("state")).isEqualTo("FAILED");
    assertThat(done.getString("failure")).isEqualTo("interrupted");
    nothingWasWritten();
  }

  private String abandoned(String state, String mode, int doneThrough, String... skus) {
    var id = UUID.randomUUID().toString();
    sql.update(
        "insert into product_import (company_id, id, state, format, mode, dry_run, done_through,"
            + " owner, alive_until) values (?, ?::uuid, ?, 'CSV', ?, false, ?,"
            + (state.equals("RUNNING") ? "gen_random_uuid()" : "null")
            + ", now() - interval '1 second')",
        keeper.company(),
        id,
        state,
        mode.toUpperCase().replace('-', '_'),
        doneThrough);
    for (int i = 0; i < skus.length; i++) {
      sql.update(
          "insert into product_import_line (company_id, import_id, line, sku, name_fr, unit)"
              + " values (?, ?::uuid, ?, ?, ?, 'PIECE')",
          keeper.company(),
          id,
          i + 1,
          skus[i],
          skus[i]);
    }
    return id;
  }

  private void runJob() {
    var token = keeper.tokens().of(keeper.user(), keeper.company()).permissions("jobs:*").sign();
    given()
        .auth()
        .oauth2(token)
        .post("/api/v1/jobs/resume-product-imports/run")
        .then()
        .statusCode(org.hamcrest.Matchers.lessThan(300));
  }

  @Test
  void two_imports_of_the_same_products_at_once_end_as_one_after_the_other() {
    var file =
        TITLES
            + "\n"
            + IntStream.range(0, 1500)
                .mapToObj(i -> "P-" + i + ",Produit " + i + ",,PIECE,,,,,,,5,")
                .collect(Collectors.joining("\n"));
    var sent =
        IntStream.range(0, 4)
            .parallel()
            .mapToObj(i -> send(keeper, "csv", i % 2 == 0 ? SKIP : ALL, false, file))
            .toList();
    int created = 0;
    int unchanged = 0;
    for (var one : sent) {
      var done = done(keeper, one);
      assertThat(done.getString("state")).isEqualTo("COMPLETED");
      created += done.getInt("created");
      unchanged += done.getInt("unchanged");
    }
    assertThat(created).isEqualTo(1500);
    assertThat(unchanged).isEqualTo(4500);
    assertThat(count("product")).isEqualTo(1500);
  }

  @Test
  void what_has_moved_keeps_how_it_is_counted() {
    imported(keeper, ALL, "sku,name_fr,unit", "M,M,PIECE", "N,N,PIECE");
    var id =
        PriceFixtures.request(keeper)
            .queryParam("sku", "M")
            .get("/api/v1/products")
            .<String>path("items[0].id");
    keeper.receive(id, "1", "1");
    var done = imported(keeper, SKIP, "sku,unit,tracking", "M,BOX,", "N,BOX,LOT");
    assertTally(done, 0, 1, 0);
    assertThat(errors(done)).containsExactly("2 unit cannot-change");
    done = imported(keeper, SKIP, "sku,tracking", "M,LOT");
    assertThat(errors(done)).containsExactly("2 tracking cannot-change");
  }

  @Test
  void only_who_may_imports_and_sees_his_companys_alone() {
    var file = "sku\n".getBytes();
    given()
        .header("Content-Type", "text/csv")
        .queryParam("format", "csv")
        .body(file)
        .post(IMPORTS)
        .then()
        .statusCode(401);
    var token =
        keeper.tokens().of(keeper.user(), keeper.company()).permissions("products:read").sign();
    given()
        .auth()
        .oauth2(token)
        .header("Content-Type", "text/csv")
        .queryParam("format", "csv")
        .body(file)
        .post(IMPORTS)
        .then()
        .statusCode(403);
    given().auth().oauth2(token).get("/api/v1/product-exports").then().statusCode(403);
    given().get("/api/v1/product-exports").then().statusCode(401);
    var id = imported(keeper, ALL, "sku,name_fr,unit", "A,A,PIECE").getString("id");
    var other = InventoryFixtures.company(queues, tokens);
    PriceFixtures.request(other).get(IMPORTS + "/" + id).then().statusCode(404);
    PriceFixtures.request(other).get(IMPORTS + "/" + id + "/errors").then().statusCode(404);
    PriceFixtures.request(other).get(IMPORTS + "/" + id + "/errors.csv").then().statusCode(404);
    PriceFixtures.request(other).get(IMPORTS).then().body("items", hasSize(0));
  }

  @Test
  void what_is_exported_is_imported_to_the_same() {
    PriceFixtures.request(keeper)
        .body(Map.of("code", "HUILES", "names", Map.of("fr", "Huiles")))
        .post("/api/v1/categories")
        .then()
        .statusCode(201);
    imported(
        keeper,
        ALL,
        TITLES,
        OIL.replace(",,REDUCED", ",HUILES,REDUCED"),
        "A,\"x \"\"y\"\", z\",,PIECE,,,,,,,33.3333,ARCHIVED",
        "B,B,,PIECE,,,,SERVICE,NONE,,,");
    PriceFixtures.request(keeper)
        .body(Map.of("sku", "F", "names", Map.of("fr", "=1+1"), "unit", "PIECE"))
        .post("/api/v1/products")
        .then()
        .statusCode(201);
    for (var format : List.of("csv", "jsonl")) {
      var file =
          PriceFixtures.request(keeper)
              .queryParam("format", format)
              .get("/api/v1/product-exports")
              .then()
              .statusCode(200)
              .contentType(startsWith(format.equals("csv") ? "text/csv" : "application/x-ndjson"))
              .extract()
              .asString();
      assertThat(file.lines().count()).as(file).isEqualTo(format.equals("csv") ? 5 : 4);
      var again = done(keeper, send(keeper, format, ALL, false, file));
      assertThat(errors(again)).isEmpty();
      assertTally(again, 0, 0, 4);
      var copy = InventoryFixtures.company(queues, tokens);
      PriceFixtures.request(copy)
          .body(Map.of("code", "HUILES", "names", Map.of("fr", "Huiles")))
          .post("/api/v1/categories");
      assertTally(done(copy, send(copy, format, ALL, false, file)), 4, 0, 0);
      assertThat(
              PriceFixtures.request(copy)
                  .queryParam("format", format)
                  .get("/api/v1/product-exports")
                  .asString()
                  .lines()
                  .sorted()
                  .toList())
          .isEqualTo(file.lines().sorted().toList());
    }
    assertThat(PriceFixtures.request(keeper).get("/api/v1/product-exports").asString())
        .contains("\"'=1+1\"");
  }
}
