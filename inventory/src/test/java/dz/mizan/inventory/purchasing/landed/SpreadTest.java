package dz.mizan.inventory.purchasing.landed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SpreadTest {
  private static final int ROUNDS = 2000;
  private static final long SEED = 20261126;

  private static BigDecimal d(String text) {
    return new BigDecimal(text);
  }

  @Test
  void the_last_takes_the_rest() {
    assertThat(Spread.of(d("100.00"), List.of(d("1"), d("1"), d("1"))))
        .containsExactly(d("33.33"), d("33.34"), d("33.33"));
    assertThat(Spread.of(d("0.01"), List.of(d("1"), d("1")))).containsExactly(d("0.01"), d("0.00"));
    assertThat(Spread.of(d("10.00"), List.of(d("0"), d("5"), d("0"))))
        .containsExactly(d("0.00"), d("10.00"), d("0.00"));
  }

  @Test
  void shares_are_never_negative_add_up_and_are_a_centime_from_exact() {
    var random = new Random(SEED);
    for (var round = 0; round < ROUNDS; round++) {
      var total = BigDecimal.valueOf(1 + random.nextInt(10_000_000), 2);
      var weights =
          random
              .ints(1 + random.nextInt(40), 0, 100_000)
              .mapToObj(w -> BigDecimal.valueOf(w, 3))
              .collect(Collectors.toCollection(ArrayList::new));
      weights.add(BigDecimal.ONE);
      var sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      var shares = Spread.of(total, weights);
      assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo(total);
      for (var i = 0; i < shares.size(); i++) {
        var exact = total.multiply(weights.get(i)).divide(sum, 10, RoundingMode.HALF_UP);
        assertThat(shares.get(i).signum()).isNotNegative();
        assertThat(shares.get(i).subtract(exact).abs()).isLessThanOrEqualTo(d("0.01"));
      }
    }
  }

  @Test
  void what_goes_into_the_stock_and_what_is_an_expense_make_the_share() {
    var random = new Random(SEED);
    for (var round = 0; round < ROUNDS; round++) {
      var warehouse = UUID.randomUUID();
      var products = List.of(UUID.randomUUID(), UUID.randomUUID());
      var lines = new ArrayList<ReceivedLine>();
      for (var i = 0; i <= random.nextInt(6); i++) {
        var quantity = BigDecimal.valueOf(1 + random.nextInt(1000), 3);
        lines.add(
            new ReceivedLine(
                UUID.randomUUID(),
                products.get(random.nextInt(2)),
                warehouse,
                BigDecimal.valueOf(1 + random.nextInt(100_000), 2),
                quantity,
                // Where all went back there is nothing to spread on; that is another test's.
                i > 0 && random.nextInt(4) == 0 ? BigDecimal.ZERO : quantity));
      }
      var onHand = new HashMap<Level.Key, BigDecimal>();
      products.forEach(
          p ->
              onHand.put(new Level.Key(p, warehouse), BigDecimal.valueOf(random.nextInt(2000), 3)));
      var total = BigDecimal.valueOf(1 + random.nextInt(100_000), 2);
      var shares =
          LandedCostShares.of(
              total, SpreadMethod.values()[random.nextInt(2)], lines, Map.of(), onHand);
      assertThat(LandedCosts.sum(shares, LandedLine::amount)).isEqualByComparingTo(total);
      for (var share : shares) {
        assertThat(share.stockValue().plus(share.expense())).isEqualTo(share.amount());
        assertThat(share.expense().amount().signum()).isNotNegative();
        assertThat(share.isInStock() && share.onHand().signum() == 0).isFalse();
      }
      products.forEach(
          p ->
              assertThat(
                      shares.stream()
                          .filter(s -> s.productId().equals(p))
                          .map(LandedLine::onHand)
                          .reduce(BigDecimal.ZERO, BigDecimal::add))
                  .isLessThanOrEqualTo(onHand.get(new Level.Key(p, warehouse))));
    }
  }
}
