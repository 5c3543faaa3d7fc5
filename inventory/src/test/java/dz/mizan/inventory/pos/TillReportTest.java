package dz.mizan.inventory.pos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Reports on paper. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class TillReportTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;

  @Test
  void reports_are_printed_in_the_language_asked_for_french_by_default() {
    var shop = Shop.of(queues, tokens, sql);
    var session = shop.open();
    var oil = shop.goods("1190.00", "NORMAL", "10");
    shop.ticket().sells(oil, "1", "1190.00").pays("CASH", "2000").post(shop.cashier());
    var report = Shop.SESSIONS + "/" + session + "/x-report";
    var html = shop.cashier().header("Accept-Language", "ar").get(report + "?format=html");
    html.then()
        .statusCode(200)
        .contentType("text/html;charset=UTF-8")
        .header("Content-Language", "ar")
        .header("Content-Security-Policy", containsString("style-src 'sha256-"));
    assertThat(html.asString()).startsWith("<!DOCTYPE html>").contains("تقرير X");
    shop.cashier()
        .get(report + "?format=text")
        .then()
        .statusCode(200)
        .contentType("text/plain;charset=UTF-8")
        .header("Content-Language", "fr")
        .body(containsString("Rapport X"));
    shop.cashier()
        .header("Accept-Language", "en-GB")
        .get(report + "?format=text")
        .then()
        .body(containsString("X report"));
    shop.cashier().get(report).then().contentType(startsWith("application/json"));
    shop.cashier().get(report + "?format=pdf").then().statusCode(400);
    shop.with("tickets:read").get(report).then().statusCode(403);
  }
}
