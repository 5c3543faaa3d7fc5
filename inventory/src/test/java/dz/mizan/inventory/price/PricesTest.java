package dz.mizan.inventory.price;

import static dz.mizan.inventory.price.PriceFixtures.list;
import static dz.mizan.inventory.price.PriceFixtures.price;
import static dz.mizan.inventory.price.PriceFixtures.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.mizan.common.problem.Refusal;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.inventory.InventoryFixtures.Storekeeper;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PricesTest {
  private static final LocalDate TODAY = Days.today();

  TestTokens tokens;
  Queues queues;
  Sql sql;
  @Inject Prices prices;
  @Inject CompanyTransactions transactions;
  Storekeeper keeper;
  String standard;
  String oil;

  @BeforeEach
  void a_company_with_a_default_list() {
    keeper = InventoryFixtures.company(queues, tokens);
    standard = list(keeper, "D", true);
    oil = keeper.product();
  }

  private List<PricedLine> priced(String listId, PriceQuery... lines) {
    return priced(listId, TODAY, lines);
  }

  private List<PricedLine> priced(String listId, LocalDate on, PriceQuery... lines) {
    try {
      return VertxContextSupport.subscribeAndAwait(
          () ->
              transactions.run(
                  keeper.company(),
                  () ->
                      prices.price(
                          listId == null ? null : UUID.fromString(listId), on, List.of(lines))));
    } catch (RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static PriceQuery of(String product, String quantity) {
    return PriceQuery.of(UUID.fromString(product), new BigDecimal(quantity));
  }

  private static PriceQuery of(String product, String quantity, String unit) {
    return new PriceQuery(UUID.fromString(product), new BigDecimal(quantity), unit, null);
  }

  private void isRefused(String code, String listId, PriceQuery... lines) {
    assertThatThrownBy(() -> priced(listId, lines))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private Map<String, Object> from(Map<String, Object> price, LocalDate day) {
    price.put("validFrom", day.toString());
    return price;
  }

  private Map<String, Object> atLeast(Map<String, Object> price, String quantity) {
    price.put("minQuantity", quantity);
    return price;
  }

  @Test
  void the_given_list_goes_before_the_default_one_and_lines_keep_their_order() {
    var soap = keeper.product();
    var gros = list(keeper, "GROS", false);
    set(keeper, standard, List.of(price(oil, "850"), price(soap, "120")));
    set(keeper, gros, List.of(price(oil, "800")));
    assertThat(priced(gros, of(soap, "1"), of(oil, "2"), of(soap, "3")))
        .extracting(PricedLine::unitPrice)
        .containsExactly(
            new BigDecimal("120.0000"), new BigDecimal("800.0000"), new BigDecimal("120.0000"));
    var line = priced(null, of(oil, "2")).getFirst();
    assertThat(line.unitPrice()).isEqualByComparingTo("850");
    assertThat(line.tvaCode()).isEqualTo("NORMAL");
    assertThat(line.tvaPercent()).isEqualByComparingTo("19");
    assertThat(line.unit()).isEqualTo("LITRE");
    assertThat(line.baseQuantity()).isEqualTo(new BigDecimal("2.000"));
    assertThat(line.kind()).isEqualTo("GOODS");
  }

  @Test
  void the_highest_quantity_that_is_reached_counts() {
    set(
        keeper,
        standard,
        List.of(
            price(oil, "850"),
            atLeast(price(oil, "800"), "10"),
            atLeast(price(oil, "750"), "100")));
    assertThat(priced(null, of(oil, "9.999"), of(oil, "10"), of(oil, "1000")))
        .extracting(line -> line.unitPrice().intValue())
        .containsExactly(850, 800, 750);
  }

  @Test
  void the_newest_price_that_has_begun_counts_and_a_past_day_has_its_own() {
    var ended = from(price(oil, "500"), TODAY.minusDays(5));
    ended.put("validUntil", TODAY.minusDays(1).toString());
    set(
        keeper,
        standard,
        List.of(
            from(price(oil, "700"), TODAY.minusDays(30)),
            ended,
            from(price(oil, "900"), TODAY.plusDays(10))));
    assertThat(priced(null, of(oil, "1")).getFirst().unitPrice()).isEqualByComparingTo("700");
    assertThat(priced(null, TODAY.minusDays(3), of(oil, "1")).getFirst().unitPrice())
        .isEqualByComparingTo("500");
    assertThat(priced(null, TODAY.plusDays(10), of(oil, "1")).getFirst().unitPrice())
        .isEqualByComparingTo("900");
    assertThatThrownBy(() -> priced(null, TODAY.minusDays(31), of(oil, "1")))
        .isInstanceOf(LineNotPriced.class);
  }

  @Test
  void a_unit_has_its_own_price_or_that_of_what_is_in_it() {
    sql.update(
        "insert into product_unit (company_id, product_id, unit, factor) values"
            + " (?, ?::uuid, 'BOX', 12), (?, ?::uuid, 'THIRD', 0.333333)",
        keeper.company(),
        oil,
        keeper.company(),
        oil);
    set(keeper, standard, List.of(price(oil, "850"), atLeast(price(oil, "800"), "24")));
    var line = priced(null, of(oil, "1", "BOX")).getFirst();
    assertThat(line.unitPrice()).isEqualByComparingTo("10200");
    assertThat(line.baseQuantity()).isEqualTo(new BigDecimal("12.000"));
    assertThat(priced(null, of(oil, "2", "BOX")).getFirst().unitPrice())
        .isEqualByComparingTo("9600");
    var box = price(oil, "9000");
    box.put("unit", "BOX");
    set(keeper, standard, List.of(box));
    assertThat(priced(null, of(oil, "2", "BOX")).getFirst().unitPrice())
        .isEqualByComparingTo("9000");
    isRefused("unknown-unit", null, of(oil, "1", "PALLET"));
    isRefused("uneven-quantity", null, of(oil, "1", "THIRD"));
  }

  @Test
  void a_list_with_tva_is_priced_without_it() {
    var ttc = list(keeper, "TTC", false);
    sql.update("update price_list set includes_tva = true where id = ?::uuid", ttc);
    set(keeper, ttc, List.of(price(oil, "1190")));
    assertThat(priced(ttc, of(oil, "1")).getFirst().unitPrice())
        .isEqualTo(new BigDecimal("1000.0000"));
    set(keeper, ttc, List.of(price(oil, "100")));
    assertThat(priced(ttc, of(oil, "1")).getFirst().unitPrice())
        .isEqualTo(new BigDecimal("84.0336"));
  }

  @Test
  void a_list_outside_its_days_gives_way_to_the_default_one() {
    var promo = list(keeper, "PROMO", false);
    sql.update(
        "update price_list set valid_until = ? where id = ?::uuid", TODAY.minusDays(1), promo);
    set(keeper, promo, List.of(from(price(oil, "1"), TODAY.minusDays(9))));
    set(keeper, standard, List.of(price(oil, "850")));
    assertThat(priced(promo, of(oil, "1")).getFirst().unitPrice()).isEqualByComparingTo("850");
    assertThat(priced(promo, TODAY.minusDays(1), of(oil, "1")).getFirst().unitPrice())
        .isEqualByComparingTo("1");
  }

  @Test
  void what_cannot_be_priced_is_refused() {
    isRefused("no-price", null, of(oil, "1"));
    isRefused("unknown-product", null, of(UUID.randomUUID().toString(), "1"));
    isRefused("unknown-price-list", UUID.randomUUID().toString(), of(oil, "1"));
    var given = new PriceQuery(UUID.fromString(oil), BigDecimal.ONE, null, new BigDecimal("7.5"));
    assertThat(priced(null, given).getFirst().unitPrice()).isEqualTo(new BigDecimal("7.5000"));
    sql.update("update product set status = 'PUBLISHED' where id = ?::uuid", oil);
    sql.update("update product set status = 'ARCHIVED' where id = ?::uuid", oil);
    isRefused("product-archived", null, given);
    var other = InventoryFixtures.company(queues, tokens);
    isRefused("unknown-product", null, of(other.product(), "1"));
  }
}
