package dz.mizan.inventory.count;

import static dz.mizan.inventory.count.CountFixtures.COUNTS;
import static dz.mizan.inventory.count.CountFixtures.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dz.mizan.inventory.Places;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class CountPaperTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;
  Places places;
  CountFixtures counts;
  String main;
  String oil;

  @BeforeEach
  void a_company_with_stock() {
    places = Places.company(queues, tokens, sql);
    counts = new CountFixtures(places);
    main = places.mainWarehouse();
    oil = product("HO-1L", "Huile d'olive vierge extra 1 L", "زيت زيتون بكر ممتاز 1 ل", "LITRE");
    places.receive(oil, main, "1234.5", "850.00");
  }

  private String product(String sku, String french, String arabic, String unit) {
    return places
        .request()
        .body(Map.of("sku", sku, "names", Map.of("fr", french, "ar", arabic), "unit", unit))
        .post("/api/v1/products")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String paper(String id, String path, String lang) {
    return places
        .request()
        .queryParam("lang", lang)
        .get(COUNTS + "/" + id + "/" + path)
        .then()
        .statusCode(200)
        .header("Content-Language", lang)
        .extract()
        .asString();
  }

  /** So that somebody can look at it. */
  private static String keep(String name, String html) {
    try {
      var folder = Files.createDirectories(Path.of("target", "papers"));
      Files.writeString(folder.resolve(name + ".html"), html);
      return html;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void papers_are_printed_in_french_and_arabic_with_places_lots_and_totals() {
    var bin = places.location(main, "A-01");
    for (var i = 1; i <= 40; i++) {
      var product =
          product(
              "ART-%03d".formatted(i),
              "Article de quincaillerie n° " + i,
              "سلعة رقم " + i,
              "PIECE");
      places.receive(product, main, String.valueOf(10 + i), "12.50");
    }
    places
        .request()
        .body(
            Map.of("productId", oil, "warehouseId", main, "toLocationId", bin, "quantity", "234.5"))
        .post("/api/v1/stock-relocations")
        .then()
        .statusCode(201);
    var tracked = product("YAO-125", "Yaourt nature 125 g", "ياغورت طبيعي 125 غ", "PIECE");
    sql.update("update product set tracking = 'LOT' where id = ?::uuid", tracked);
    places.receiveLot(tracked, main, "480", "L-2026-118", "2027-01-15");
    var id = counts.open(main, "FREEZE");
    assertThat(keep("sheet-fr", paper(id, "sheet", "fr")))
        .contains("lang=\"fr\" dir=\"ltr\"", "Feuille de comptage", "Article de quincaillerie n° 7")
        .doesNotContain("1 234", "1\u202f234", ">480<");
    assertThat(keep("sheet-ar", paper(id, "sheet", "ar")))
        .contains("lang=\"ar\" dir=\"rtl\"", "ورقة الجرد", "سلعة رقم 7");
    counts
        .count(
            id,
            record(oil, "998"),
            Map.of("productId", oil, "locationId", bin, "quantity", "236"),
            Map.of("productId", tracked, "lotNumber", "L-2026-118", "quantity", "472"))
        .statusCode(200);
    places.request().get(COUNTS + "/" + id + "/inventory").then().statusCode(409);
    counts.approve(id, "LEAVE");
    var french = keep("inventory-fr", paper(id, "inventory", "fr"));
    assertThat(french)
        .contains("Livre d&#39;inventaire", "+1,5", "\u22122", "1\u202f275,00", "non compté");
    assertThat(keep("inventory-ar", paper(id, "inventory", "ar")))
        .contains("دفتر الجرد", "المجموع العام");
    var value =
        sql.text("select sum(value) from stock_level where company_id = ?", places.company());
    assertThat(
            sql.text("select sum(final_value) from stock_count_line where count_id = ?::uuid", id))
        .isEqualTo(value);
  }

  @Test
  void nobodys_text_becomes_markup_or_a_formula() {
    var evil = product("=CMD()", "<script>alert(1)</script> \"x\" & 'y'", "<b>", "PIECE");
    places.receive(evil, main, "1", "1.00");
    var id = counts.open(main, "LIVE");
    for (var lang : List.of("fr", "ar", "en")) {
      assertThat(paper(id, "sheet", lang)).doesNotContain("<script", "<b>\u0000");
    }
    assertThat(paper(id, "sheet", "fr"))
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; &quot;x&quot; &amp; &#39;y&#39;");
    var csv =
        places
            .request()
            .get(COUNTS + "/" + id + "/sheet.csv")
            .then()
            .contentType(startsWith("text/csv"))
            .header("Content-Disposition", startsWith("attachment; filename=\"INV-2026-"))
            .extract()
            .asString();
    assertThat(csv)
        .startsWith("\ufeffline,location,sku,name,lot,expiresOn,unit,quantity\r\n")
        .contains(",'=CMD(),\"<script>alert(1)</script> \"\"x\"\" & 'y'\"");
  }

  @Test
  void the_language_is_french_unless_another_one_is_asked_for_and_only_its_styles_are_let_in() {
    var id = counts.open(main, "LIVE");
    places
        .request()
        .get(COUNTS + "/" + id + "/sheet")
        .then()
        .contentType(startsWith("text/html"))
        .header("Content-Language", "fr")
        .header("Content-Security-Policy", startsWith("default-src 'none'; style-src 'sha256-"));
    places
        .request()
        .header("Accept-Language", "ar-DZ,ar;q=0.9")
        .get(COUNTS + "/" + id + "/sheet")
        .then()
        .header("Content-Language", "ar");
    places
        .request()
        .queryParam("lang", "de")
        .get(COUNTS + "/" + id + "/sheet")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("lang"));
    var draft = counts.draft(places.warehouse("ORAN"), "LIVE", "ALL", Map.of());
    places.request().get(COUNTS + "/" + draft + "/sheet").then().statusCode(409);
  }

  @Test
  void the_inventory_is_a_csv_too() {
    var id = counts.open(main, "FREEZE");
    counts.count(id, record(oil, "1234")).statusCode(200);
    counts.approve(id, "LEAVE");
    assertThat(places.request().get(COUNTS + "/" + id + "/inventory.csv").asString())
        .contains(",1234.500,1234.000,-0.500,1234.000,850.0000,1048900.00,-425.00\r\n");
  }
}
