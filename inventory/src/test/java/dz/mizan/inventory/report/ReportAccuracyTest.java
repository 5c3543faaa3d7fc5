package dz.mizan.inventory.report;

import static dz.mizan.inventory.report.Shop.REPORTS;
import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.inventory.report.Shop.Movement;
import dz.mizan.inventory.stock.MovementKind;
import dz.mizan.inventory.stock.StockChange;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reports say of random movements is what a plain list of them says. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class ReportAccuracyTest {
  private static final LocalDate TODAY = ReportDay.today();
  private static final int DAYS = 400;
  private static final int MOVEMENTS = 350;

  TestTokens tokens;
  Queues queues;
  Sql sql;
  private Shop shop;
  private List<UUID> warehouses;
  private UUID food;
  private UUID oil;

  @BeforeEach
  void a_shop() {
    shop = new Shop(queues, tokens, sql);
    warehouses = List.of(shop.mainWarehouse(), shop.warehouse("ORAN"), shop.warehouse("SETIF"));
    food = shop.category("FOOD", null);
    oil = shop.category("OIL", food);
    for (int i = 0; i < 7; i++) {
      shop.product("SKU-" + i, i < 2 ? food : i < 4 ? oil : null);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void reports_agree_with_the_list_of_movements(long seed) {
    var random = new Random(seed);
    shop.move(changes(random));
    for (int i = 0; i < 4; i++) {
      var day = i == 0 ? TODAY : TODAY.minusDays(random.nextInt(DAYS + 5));
      valuation(day, null);
      valuation(day, warehouses.get(random.nextInt(3)));
      grouped(day);
      var from = day.minusDays(random.nextInt(200));
      turnover(from, day);
      abc(from, day);
      card(shop.products().get(random.nextInt(7)), null, from, day, 1 + random.nextInt(20));
      card(shop.products().get(i), warehouses.get(1), from, day, 7);
    }
    deadStock(30 + random.nextInt(200));
  }

  private List<StockChange> changes(Random random) {
    var onHand = new HashMap<List<UUID>, BigDecimal>();
    var changes = new ArrayList<StockChange>();
    for (int i = 0; i < MOVEMENTS; i++) {
      var day = TODAY.minusDays(DAYS - (long) i * DAYS / MOVEMENTS);
      // The last product is moved by the first movements alone, and so may be dead.
      var product = shop.products().get(random.nextInt(i < 60 ? 7 : 6));
      var warehouse = warehouses.get(random.nextInt(3));
      var kind = MovementKind.values()[random.nextInt(MovementKind.values().length)];
      var there = onHand.getOrDefault(List.of(product, warehouse), BigDecimal.ZERO);
      if (kind == MovementKind.REVALUATION) {
        if (there.signum() > 0) {
          changes.add(
              StockChange.of(product, warehouse, kind, BigDecimal.ZERO)
                  .worth(new BigDecimal(random.nextInt(1, 500)).movePointLeft(2))
                  .on(day));
        }
        continue;
      }
      var quantity = new BigDecimal(random.nextInt(1, 20_000)).movePointLeft(3);
      boolean isOut = kind.sign() < 0 || kind.sign() == 0 && random.nextBoolean();
      if (isOut) {
        quantity = quantity.min(there).negate();
      }
      if (quantity.signum() == 0) {
        continue;
      }
      onHand.put(List.of(product, warehouse), there.add(quantity));
      var change = StockChange.of(product, warehouse, kind, quantity).on(day);
      changes.add(
          isOut
              ? change
              : change.atUnitCost(new BigDecimal(random.nextInt(10_000)).movePointLeft(2)));
    }
    return changes;
  }

  private void valuation(LocalDate day, UUID warehouse) {
    Predicate<Movement> wanted = m -> warehouse == null || warehouse.equals(m.warehouse());
    var expected = new LinkedHashMap<String, String>();
    for (var product : shop.products()) {
      Predicate<Movement> its = wanted.and(m -> product.equals(m.product()));
      var value = shop.value(day, its);
      var quantity = shop.onHand(day, its);
      if (value.signum() != 0 || quantity.signum() != 0) {
        expected.put(shop.sku(product), quantity + " " + value);
      }
    }
    var path = REPORTS + "valuation?limit=3&on=" + day;
    var items = pages(path + (warehouse == null ? "" : "&warehouseId=" + warehouse));

    assertThat(
            items.stream()
                .collect(
                    Collectors.toMap(
                        i -> i.get("code"), i -> i.get("onHand") + " " + amount(i, "value"))))
        .isEqualTo(expected);
    assertThat(items).extracting("code").isSorted();
    assertThat(
            shop.reader()
                .get(path + (warehouse == null ? "" : "&warehouseId=" + warehouse))
                .<String>path("totalValue.amount"))
        .isEqualTo(shop.value(day, wanted).toString());
    if (warehouse == null) {
      assertThat(shop.reader().get("/api/v1/stock-value?on=" + day).<String>path("value.amount"))
          .isEqualTo(shop.value(day, wanted).toString());
    }
  }

  private void grouped(LocalDate day) {
    var byWarehouse =
        shop.movements.stream()
            .filter(m -> !m.on().isAfter(day))
            .collect(Collectors.groupingBy(m -> m.warehouse().toString(), Shop.sum()));
    byWarehouse.values().removeIf(value -> value.signum() == 0);
    assertThat(values(pages(REPORTS + "valuation?by=warehouse&limit=2&on=" + day)))
        .isEqualTo(byWarehouse);

    var byCategory =
        shop.movements.stream()
            .filter(m -> !m.on().isAfter(day))
            .collect(
                Collectors.groupingBy(
                    m -> String.valueOf(shop.categoryOf(m.product())), Shop.sum()));
    byCategory.values().removeIf(value -> value.signum() == 0);
    assertThat(values(pages(REPORTS + "valuation?by=category&limit=1&on=" + day)))
        .isEqualTo(byCategory);

    Predicate<Movement> isFood = m -> shop.categoryOf(m.product()) != null;
    assertThat(
            shop.reader()
                .get(REPORTS + "valuation?on=" + day + "&categoryId=" + food)
                .<String>path("totalValue.amount"))
        .isEqualTo(shop.value(day, isFood).toString());
    assertThat(
            shop.reader()
                .get(REPORTS + "valuation?on=" + day + "&categoryId=" + oil)
                .<String>path("totalValue.amount"))
        .isEqualTo(shop.value(day, m -> oil.equals(shop.categoryOf(m.product()))).toString());
  }

  private void turnover(LocalDate from, LocalDate until) {
    long days = ChronoUnit.DAYS.between(from, until) + 1;
    var items =
        pages(REPORTS + "turnover?limit=2&from=" + from + "&until=" + until).stream()
            .collect(Collectors.toMap(i -> i.get("code"), i -> i));
    for (var product : shop.products()) {
      Predicate<Movement> its = m -> product.equals(m.product());
      var cost = shop.consumed(from, until, its);
      var valueDays =
          from.datesUntil(until.plusDays(1))
              .map(day -> shop.value(day, its))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      var item = items.get(shop.sku(product));
      if (item == null) {
        assertThat(valueDays).isZero();
        assertThat(cost).isZero();
        continue;
      }
      assertThat(amount(item, "costOfGoodsOut")).isEqualTo(cost.toString());
      assertThat(amount(item, "averageStockValue"))
          .isEqualTo(
              valueDays.divide(BigDecimal.valueOf(days), 2, RoundingMode.HALF_UP).toString());
      assertThat(item.get("turnover"))
          .isEqualTo(
              valueDays.signum() == 0
                  ? null
                  : cost.multiply(BigDecimal.valueOf(days))
                      .divide(valueDays, 2, RoundingMode.HALF_UP)
                      .toString());
    }
    var foods =
        pages(REPORTS + "turnover?by=category&from=" + from + "&until=" + until).stream()
            .collect(
                Collectors.toMap(
                    i -> String.valueOf(i.get("id")), i -> amount(i, "costOfGoodsOut")));
    foods.forEach(
        (category, cost) ->
            assertThat(cost)
                .isEqualTo(
                    shop.consumed(
                            from,
                            until,
                            m -> category.equals(String.valueOf(shop.categoryOf(m.product()))))
                        .toString()));
  }

  private void abc(LocalDate from, LocalDate until) {
    var expected =
        shop.products().stream()
            .map(p -> shop.consumed(from, until, m -> p.equals(m.product())))
            .filter(value -> value.signum() > 0)
            .sorted(Comparator.reverseOrder())
            .map(BigDecimal::toString)
            .toList();
    var items = pages(REPORTS + "abc?a=50&b=75&limit=2&from=" + from + "&until=" + until);

    assertThat(items).extracting(i -> amount(i, "value")).isEqualTo(expected);
    var total = expected.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    var cumulated = BigDecimal.ZERO;
    for (int i = 0; i < items.size(); i++) {
      var before = cumulated;
      cumulated = cumulated.add(new BigDecimal(expected.get(i)));
      assertThat(items.get(i).get("rank")).isEqualTo(i + 1);
      assertThat(items.get(i).get("cumulatedShare"))
          .isEqualTo(cumulated.movePointRight(2).divide(total, 2, RoundingMode.HALF_UP).toString());
      assertThat(items.get(i).get("abcClass"))
          .isEqualTo(new AbcAnalysis.Thresholds(50, 75).classOf(before, total));
    }
  }

  private void deadStock(int days) {
    var cutoff = TODAY.minusDays(days);
    var expected = new HashMap<String, String>();
    for (var product : shop.products()) {
      Predicate<Movement> its = m -> product.equals(m.product());
      var issued =
          shop.movements.stream()
              .filter(its)
              .filter(m -> m.kind() == MovementKind.ISSUE)
              .map(Movement::on)
              .max(Comparator.naturalOrder());
      if (shop.onHand(TODAY, its).signum() > 0
          && shop.onHand(cutoff, its).signum() > 0
          && issued.filter(on -> on.isAfter(cutoff)).isEmpty()) {
        var since =
            issued.orElseGet(
                () ->
                    shop.movements.stream()
                        .filter(its)
                        .map(Movement::on)
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
        expected.put(
            shop.sku(product),
            shop.onHand(TODAY, its)
                + " "
                + shop.value(TODAY, its)
                + " "
                + ChronoUnit.DAYS.between(since, TODAY));
      }
    }
    assertThat(
            pages(REPORTS + "dead-stock?limit=1&days=" + days).stream()
                .collect(
                    Collectors.toMap(
                        i -> i.get("sku"),
                        i -> i.get("onHand") + " " + amount(i, "value") + " " + i.get("ageDays"))))
        .isEqualTo(expected);
  }

  private void card(UUID product, UUID warehouse, LocalDate from, LocalDate until, int limit) {
    Predicate<Movement> its =
        m -> product.equals(m.product()) && (warehouse == null || warehouse.equals(m.warehouse()));
    var path =
        REPORTS
            + "stock-cards/"
            + product
            + "?from="
            + from
            + "&until="
            + until
            + (warehouse == null ? "" : "&warehouseId=" + warehouse)
            + "&limit="
            + limit;
    var card = shop.reader().get(path).then().statusCode(200).extract();
    var opening = shop.value(from.minusDays(1), its);
    assertThat(card.<String>path("opening.value.amount")).isEqualTo(opening.toString());
    assertThat(card.<String>path("opening.quantity"))
        .isEqualTo(shop.onHand(from.minusDays(1), its).toString());
    assertThat(card.<String>path("closing.value.amount"))
        .isEqualTo(shop.value(until, its).toString());
    assertThat(card.<String>path("closing.quantity")).isEqualTo(shop.onHand(until, its).toString());

    var lines = pages(path);
    assertThat(lines)
        .extracting("movementId")
        .containsExactlyInAnyOrderElementsOf(
            shop.movements.stream()
                .filter(its)
                .filter(m -> !m.on().isBefore(from) && !m.on().isAfter(until))
                .map(m -> m.id().toString())
                .toList());
    assertThat(lines).extracting(i -> (String) i.get("movedOn")).isSorted();
    var balance = opening;
    for (var line : lines) {
      balance = balance.add(signed(line, "in")).subtract(signed(line, "out"));
      assertThat(amount(Objects.requireNonNull(map(line.get("balance"))), "value"))
          .isEqualTo(balance.toString());
    }
    assertThat(balance).isEqualByComparingTo(shop.value(until, its));

    var csv = shop.reader().get(path + "&format=csv").asString().split("\r\n");
    assertThat(csv).hasSize(lines.size() + 3);
    assertThat(csv[1]).contains("OPENING").endsWith("," + opening);
    assertThat(csv[csv.length - 1]).contains("CLOSING").endsWith("," + balance);
    assertThat(csv[csv.length - 2]).endsWith("," + balance);
  }

  /** All items, page by page. */
  private List<Map<String, Object>> pages(String path) {
    var all = new ArrayList<Map<String, Object>>();
    String cursor = null;
    do {
      var request = shop.reader();
      var page =
          (cursor == null ? request : request.queryParam("cursor", cursor))
              .get(path)
              .then()
              .statusCode(200)
              .extract();
      all.addAll(page.<List<Map<String, Object>>>path("items"));
      cursor = page.path("nextCursor");
    } while (cursor != null);
    return all;
  }

  private static Map<String, BigDecimal> values(List<Map<String, Object>> items) {
    return items.stream()
        .collect(
            Collectors.toMap(
                i -> String.valueOf(i.get("id")), i -> new BigDecimal(amount(i, "value"))));
  }

  private static BigDecimal signed(Map<String, Object> line, String side) {
    var stock = map(line.get(side));
    return stock == null ? BigDecimal.ZERO : new BigDecimal(amount(stock, "value"));
  }

  private static String amount(Map<String, Object> of, String money) {
    return (String) map(of.get(money)).get("amount");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
