package dz.mizan.inventory.audit;

import static dz.mizan.inventory.audit.Trail.AUDIT;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dz.mizan.common.audit.AuditSealer;
import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading the trail and taking it along. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class AuditAccessTest {
  @Inject AuditSealer sealer;
  TestTokens tokens;
  Queues queues;
  Sql sql;
  Trail trail;

  @BeforeEach
  void company() {
    trail = new Trail(InventoryFixtures.company(queues, tokens), sql, sealer);
  }

  @Test
  void the_trail_says_who_did_what_from_where_before_and_after() {
    var product = trail.storekeeper().product("HO-1");
    trail
        .storekeeper()
        .request()
        .header("If-Match", "\"1\"")
        .body(Map.of("sku", "HO-2", "names", Map.of("fr", "Huile")))
        .put("/api/v1/products/" + product)
        .then()
        .statusCode(200);
    trail
        .auditor()
        .get(AUDIT)
        .then()
        .statusCode(200)
        .body("items", hasSize(2))
        .body("items[0].action", equalTo("product.changed"))
        .body("items[0].entity", equalTo("product"))
        .body("items[0].entityId", equalTo(product))
        .body("items[0].actor", equalTo(trail.storekeeper().user().toString()))
        .body("items[0].username", equalTo("user-" + trail.storekeeper().user()))
        .body("items[0].address", equalTo("127.0.0.1"))
        .body("items[0].traceId.length()", equalTo(32))
        .body("items[0].before.sku", equalTo("HO-1"))
        .body("items[0].after.sku", equalTo("HO-2"))
        .body("items[1].action", equalTo("product.created"));
  }

  @ParameterizedTest
  @CsvSource({"'',audit:read", "/verify,audit:verify", "/export,audit:export"})
  void the_trail_is_for_those_who_may_see_it(String path, String permission) {
    given().get(AUDIT + path).then().statusCode(401).body("code", equalTo("unauthenticated"));
    var others =
        List.of("audit:read", "audit:verify", "audit:export", "products:*").stream()
            .filter(other -> !other.equals(permission))
            .toArray(String[]::new);
    trail
        .with(others)
        .get(AUDIT + path)
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("code", equalTo("forbidden"));
    trail.with(permission).get(AUDIT + path).then().statusCode(200);
  }

  @Test
  void another_companys_entries_do_not_show() {
    var stranger = new Trail(InventoryFixtures.company(queues, tokens), sql, sealer);
    trail.write(3);
    trail.awaitSealed();
    stranger.auditor().get(AUDIT).then().body("items", empty());
    stranger
        .auditor()
        .get(AUDIT + "?actor=" + trail.storekeeper().user())
        .then()
        .body("items", empty());
    stranger.verify().body("sealedEntries", equalTo(0)).body("unsealedEntries", equalTo(0));
    assertThat(stranger.auditor().get(AUDIT + "/export").body().asString()).isEmpty();
  }

  @Test
  void a_company_that_is_not_set_up_is_asked_to_come_back() {
    var unknown = tokens.of(UUID.randomUUID(), UUID.randomUUID()).permissions("*:*").sign();
    for (var path : List.of("", "/verify", "/export")) {
      given()
          .auth()
          .oauth2(unknown)
          .get(AUDIT + path)
          .then()
          .statusCode(503)
          .body("code", equalTo("company-not-ready"));
    }
  }

  @Test
  void pages_follow_each_other_without_gap_or_repetition_also_where_times_are_equal() {
    trail.write(25); // of one transaction: all at the same time
    var ids = new ArrayList<Integer>();
    String cursor = "";
    while (cursor != null) {
      var page = trail.auditor().get(AUDIT + "?limit=10&cursor=" + cursor).then().extract();
      ids.addAll(page.path("items.id"));
      cursor = page.path("nextCursor");
    }
    assertThat(ids).hasSize(25).doesNotHaveDuplicates();
    assertThat(ids).isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void filters_find_what_they_name_and_nothing_else() {
    trail.write(3);
    var product = trail.storekeeper().product();
    assertThat(found("?action=product.created")).isEqualTo(1);
    assertThat(found("?action=product.counted")).isEqualTo(3);
    assertThat(found("?entity=product")).isEqualTo(4);
    assertThat(found("?entity=warehouse")).isZero();
    assertThat(found("?entityId=" + product)).isEqualTo(1);
    assertThat(found("?actor=" + trail.storekeeper().user())).isEqualTo(4);
    assertThat(found("?actor=" + UUID.randomUUID())).isZero();
    assertThat(found("?from=2026-01-01T00:00:00Z&to=2100-01-01T00:00:00%2B01:00")).isEqualTo(4);
    assertThat(found("?to=2020-01-01T00:00:00Z")).isZero();
    assertThat(found("?entityId=" + product + "&action=product.counted")).isZero();
  }

  @Test
  void a_rare_entry_behind_thousands_of_others_is_found_page_by_page() {
    sql.update(
        "insert into audit_entry (company_id, at, action, entity, entity_id)"
            + " values (?, now() - interval '1 hour', 'rare', 'needle', gen_random_uuid())",
        trail.company());
    trail.write(12_000);
    var found = new ArrayList<String>();
    String cursor = "";
    int pages = 0;
    while (cursor != null) {
      var page = trail.auditor().get(AUDIT + "?entity=needle&cursor=" + cursor).then().extract();
      found.addAll(page.path("items.action"));
      cursor = page.path("nextCursor");
      pages++;
    }
    assertThat(found).containsExactly("rare");
    assertThat(pages).isEqualTo(3);
  }

  @Test
  void what_makes_no_sense_is_told_so() {
    var queries =
        List.of(
            "?limit=0",
            "?limit=201",
            "?cursor=x",
            "?cursor=" + cursor("9223372036854775807|1"),
            "?cursor=" + cursor("-9223372036854775808|1"),
            "?cursor=" + cursor("1|9223372036854775808"),
            "?cursor=" + cursor("1|a"),
            "?actor=me",
            "?entityId=%00",
            "?action=%27%20or%201%3D1",
            "?entity=a%00b",
            "?from=yesterday",
            "?from=2026-02-30T00:00:00Z",
            "?to=2026-02-01T25:00:00Z",
            "/export?format=xml",
            "/export?from=2026-02-30T00:00:00Z",
            "/verify?notedPosition=1",
            "/verify?notedMac=" + "0".repeat(64),
            "/verify?notedPosition=1&notedMac=00",
            "/verify?notedPosition=0&notedMac=" + "0".repeat(64));
    for (var query : queries) {
      trail
          .auditor()
          .urlEncodingEnabled(false)
          .get(AUDIT + query)
          .then()
          .statusCode(400)
          .contentType("application/problem+json");
    }
  }

  private static String cursor(String values) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(values.replace('|', '\u001f').getBytes(StandardCharsets.UTF_8));
  }

  private int found(String query) {
    return trail
        .auditor()
        .urlEncodingEnabled(false)
        .get(AUDIT + query)
        .then()
        .statusCode(200)
        .extract()
        .path("items.size()");
  }

  @Test
  void the_export_has_every_entry_oldest_first_as_json_lines() {
    trail.write(1_203);
    var lines =
        trail
            .auditor()
            .get(AUDIT + "/export")
            .then()
            .statusCode(200)
            .header("Content-Type", startsWith("application/x-ndjson"))
            .header("Content-Disposition", containsString("audit.jsonl"))
            .extract()
            .asString()
            .split("\n");
    assertThat(lines).hasSize(1_203);
    assertThat(lines[0]).startsWith("{\"id\":").contains("\"after\":{\"n\" : 1}").endsWith("}");
    assertThat(lines[1_202]).contains("\"after\":{\"n\" : 1203}");
    trail
        .auditor()
        .get(AUDIT)
        .then()
        .body("items[0].action", equalTo("audit.exported"))
        .body("items[0].after.format", equalTo("JSONL"));
  }

  @Test
  void the_export_honours_the_filter_and_is_csv_that_no_spreadsheet_runs() {
    trail.write(700);
    sql.update(
        "insert into audit_entry (company_id, action, entity, entity_id, username, address, after)"
            + " values (?, 'odd', 'thing', ?, '=HYPERLINK(\"http://x\")', '+1\n2', '{\"é\": \"ا,b\"}')",
        trail.company(),
        new UUID(1, 2));
    var csv =
        trail
            .auditor()
            .get(AUDIT + "/export?format=csv&entity=thing")
            .then()
            .statusCode(200)
            .header("Content-Type", containsString("text/csv"))
            .extract()
            .asByteArray();
    var lines = new String(csv, StandardCharsets.UTF_8).split("\r\n");
    assertThat(lines).hasSize(2);
    assertThat(lines[0])
        .isEqualTo(
            "\"id\",\"at\",\"actor\",\"username\",\"sessionId\",\"address\",\"action\",\"entity\","
                + "\"entityId\",\"before\",\"after\",\"traceId\"");
    assertThat(lines[1])
        .contains(
            "\"\",\"'=HYPERLINK(\"\"http://x\"\")\",\"\",\"'+1\n2\",\"odd\",\"thing\","
                + "\"00000000-0000-0001-0000-000000000002\",\"\",\"{\"\"é\"\": \"\"ا,b\"\"}\",\"\"");
  }
}
