package dz.mizan.inventory.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.inventory.InventoryFixtures.Storekeeper;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class ProductSearchTest {
  private static final String PRODUCTS = "/api/v1/products";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  Storekeeper storekeeper;

  @BeforeEach
  void company() {
    storekeeper = InventoryFixtures.company(queues, tokens);
  }

  private String product(String sku, String fr, @Nullable String ar, @Nullable String en) {
    var names = new HashMap<String, String>(Map.of("fr", fr));
    if (ar != null) {
      names.put("ar", ar);
    }
    if (en != null) {
      names.put("en", en);
    }
    return ProductFixtures.goods(sku).with("names", names).create(storekeeper.request());
  }

  private void grocery() {
    product("HO-1", "Huile d'olive vierge", "زيت الزيتون", "Virgin olive oil");
    product("HT-1", "Huile de tournesol", "زيت دوار الشمس", "Sunflower oil");
    product("CF-1", "Café moulu élite", "قهوةٌ مطحونة", "Ground coffee");
    product("SV-1", "Savon à l'huile d'olive et de laurier", "صابون", "Soap");
    product("EAU-6", "Eau minérale, pack de 6 bouteilles", "ماء معدني", "Mineral water");
  }

  private List<String> search(String q) {
    return storekeeper
        .request()
        .queryParam("q", q)
        .get(PRODUCTS)
        .then()
        .statusCode(200)
        .extract()
        .path("items.sku");
  }

  @ParameterizedTest
  @CsvSource({
    "huile olive, HO-1",
    "OLIVE huile, HO-1",
    "cafe, CF-1",
    "café ELITE, CF-1",
    "virgin oil, HO-1",
    "sunflower, HT-1",
    "tourne, HT-1",
    "bouteille, EAU-6",
    "huiles olives, HO-1",
    "huille tournesoll, HT-1",
    "hulie tournesol, HT-1",
    "savn, SV-1",
    "minerall watr, EAU-6",
    "زيت الزيتون, HO-1",
    "زيتون, HO-1",
    "الزيت الشمس, HT-1",
    "قهوه, CF-1",
    "القهوة, CF-1",
    "مَعْدِنِيّ, EAU-6",
    "cf-1, CF-1",
    "HT, HT-1",
  })
  void what_is_meant_comes_first(String q, String sku) {
    grocery();
    assertThat(search(q)).startsWith(sku);
  }

  @Test
  void all_words_must_be_there_and_what_is_nothing_like_it_is_not() {
    grocery();
    assertThat(search("huile olive")).containsExactly("HO-1", "SV-1");
    assertThat(search("huile café")).isEmpty();
    assertThat(search("xylophone")).isEmpty();
    assertThat(search("%_'\\\";--")).isEmpty();
  }

  @Test
  void a_sku_and_a_barcode_come_before_words() {
    product("A-1", "Boîte CAFE", null, null);
    product("CAFE", "Autre chose", null, null);
    ProductFixtures.goods("B-1")
        .with("barcodes", List.of(Map.of("code", "6130001000014")))
        .create(storekeeper.request());
    assertThat(search("cafe")).containsExactly("CAFE", "A-1");
    assertThat(search(" 6130001000014 ")).containsExactly("B-1");
    assertThat(search("06130001000014")).containsExactly("B-1");
  }

  @Test
  void what_is_renamed_is_found_by_its_new_name_only() {
    var id = product("HO-1", "Huile vierge", null, null);
    storekeeper
        .request()
        .header("If-Match", "*")
        .body(Map.of("sku", "HO-2", "names", Map.of("fr", "Margarine vierge")))
        .put(PRODUCTS + "/" + id)
        .then()
        .statusCode(200);
    assertThat(search("huile")).isEmpty();
    assertThat(search("margarine vierge")).containsExactly("HO-2");
    assertThat(
            sql.rows("select term from product_term where product_id = ?::uuid order by term", id))
        .extracting(row -> row.get("term"))
        .containsExactly("2", "ho", "margarine", "vierge");
  }

  @Test
  void filters_narrow_a_search() {
    grocery();
    var service =
        ProductFixtures.service("POSE")
            .with("names", Map.of("fr", "Livraison d'huile"))
            .create(storekeeper.request());
    storekeeper
        .request()
        .queryParam("q", "huile")
        .queryParam("kind", "SERVICE")
        .get(PRODUCTS)
        .then()
        .body("items", hasSize(1));
    storekeeper.request().post(PRODUCTS + "/" + service + "/publish").then().statusCode(200);
    storekeeper
        .request()
        .queryParam("q", "huile")
        .queryParam("status", "PUBLISHED")
        .get(PRODUCTS)
        .then()
        .body("items", hasSize(1));
    storekeeper
        .request()
        .queryParam("q", "huile")
        .queryParam("categoryId", service)
        .get(PRODUCTS)
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
  }

  @Test
  void a_search_is_paged_to_its_end_without_gap_or_repetition() {
    for (var i = 0; i < 4; i++) {
      product("E-" + i, "Huile", null, null);
      product("P-" + i, "Huilerie du sud", null, null);
      product("F-" + i, "Huille brute", null, null);
    }
    product("huile", "Le mot lui-même", null, null);
    var all = search("huile");
    assertThat(all).hasSize(13).startsWith("huile", "E-0", "E-1");
    var seen = new ArrayList<String>();
    String cursor = "";
    while (cursor != null) {
      var page =
          storekeeper
              .request()
              .queryParam("q", "huile")
              .queryParam("limit", 3)
              .queryParam("cursor", cursor)
              .get(PRODUCTS)
              .then()
              .statusCode(200)
              .extract();
      seen.addAll(page.<List<String>>path("items.sku"));
      cursor = page.path("nextCursor");
      // What comes later than the page's place does not disturb it.
      product("N-" + seen.size(), "Huile", null, null);
    }
    assertThat(seen).doesNotHaveDuplicates().containsAll(all);
  }

  @Test
  void another_companys_products_are_not_found() {
    grocery();
    var other = InventoryFixtures.company(queues, tokens);
    other.request().queryParam("q", "huile").get(PRODUCTS).then().body("items", hasSize(0));
    other.request().queryParam("q", "HO-1").get(PRODUCTS).then().body("items", hasSize(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q=a%00b",
        "q=huile&sort=sku",
        "q=huile&sku=HO-1",
        "q=huile&cursor=AAAA",
        "sort=price",
        "status=LIVE",
        "kind=THING",
        "categoryId=7",
        "cursor=%25%25"
      })
  void bad_parameters_are_refused(String query) {
    storekeeper
        .request()
        .urlEncodingEnabled(false)
        .get(PRODUCTS + "?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void a_list_is_sorted_and_filtered() {
    grocery();
    var path = PRODUCTS + "?limit=2&sort=";
    assertThat(paged(path + "sku")).containsExactly("CF-1", "EAU-6", "HO-1", "HT-1", "SV-1");
    assertThat(paged(path + "-sku")).containsExactly("SV-1", "HT-1", "HO-1", "EAU-6", "CF-1");
    assertThat(paged(path + "-id")).containsExactly("EAU-6", "SV-1", "CF-1", "HT-1", "HO-1");
    assertThat(paged(path + "id&status=DRAFT&kind=GOODS")).hasSize(5);
    assertThat(paged(path + "id&status=ARCHIVED")).isEmpty();
    assertThat(paged(path + "id&kind=SERVICE")).isEmpty();
  }

  private List<String> paged(String path) {
    var seen = new ArrayList<String>();
    String cursor = "";
    while (cursor != null) {
      var page =
          storekeeper
              .request()
              .queryParam("cursor", cursor)
              .get(path)
              .then()
              .statusCode(200)
              .extract();
      seen.addAll(page.<List<String>>path("items.sku"));
      cursor = page.path("nextCursor");
    }
    return seen;
  }
}
