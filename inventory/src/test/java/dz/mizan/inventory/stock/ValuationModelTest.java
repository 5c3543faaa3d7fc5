package dz.mizan.inventory.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.common.tenancy.Ids;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ledger agrees to the centime with a naive model that a reader can check. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class ValuationModelTest {
  private static final int PRODUCTS = 12;
  private static final int BATCH = 64;

  TestTokens tokens;
  Queues queues;
  Sql sql;
  @Inject MovementBatch batch;

  @ParameterizedTest
  @CsvSource({"CMUP, 60000, 11", "FIFO, 40000, 12"})
  void a_hundred_thousand_movements_are_worth_what_the_model_says(
      String valuation, int movements, long seed) {
    var ledger = LedgerFixture.company(queues, tokens, sql);
    var random = new Random(seed);
    var models = new ArrayList<Model>();
    for (var i = 0; i < PRODUCTS; i++) {
      var id = UUID.fromString(ledger.product("NONE", valuation));
      models.add(valuation.equals("FIFO") ? new Layers(id) : new Average(id));
    }
    var company = ledger.storekeeper().company();
    for (var done = 0; done < movements; done += BATCH) {
      // A product once in a batch: the batch orders by product, the model by turn.
      var changes = new ArrayList<MovementRequest>();
      var expected = new ArrayList<BigDecimal>();
      for (var i = 0; i < BATCH; i++) {
        var model = models.get(i * PRODUCTS / BATCH);
        var change = change(random, model, i);
        changes.add(change);
        expected.add(model.apply(change.quantity(), change.unitCost()));
      }
      var outcomes = batch.handle(company, changes).await().atMost(Duration.ofSeconds(30));
      for (var outcome : outcomes) {
        var value = expected.get(outcome.ordinal());
        if (value == null) {
          assertThat(outcome.refusal()).isInstanceOf(InsufficientStock.class);
        } else {
          assertThat(outcome.refusal()).isNull();
          assertThat(outcome.made().movement().value().amount()).isEqualByComparingTo(value);
        }
      }
    }
    for (var model : models) {
      var level = ledger.level(model.product().toString());
      assertThat((BigDecimal) level.get("on_hand")).isEqualByComparingTo(model.onHand());
      assertThat((BigDecimal) level.get("value")).isEqualByComparingTo(model.value());
    }
    assertThat(ledger.contradictions()).isEmpty();
  }

  private static MovementRequest change(Random random, Model model, int ordinal) {
    var comesIn = random.nextInt(100) < 48;
    var quantity = BigDecimal.valueOf(random.nextInt(1, 20_000), 3);
    var cost =
        comesIn && random.nextInt(10) > 0
            ? BigDecimal.valueOf(random.nextInt(0, 9_999_999), 4)
            : null;
    var all = !comesIn && random.nextInt(20) == 0 && model.onHand().signum() > 0;
    return new MovementRequest(
        ordinal,
        Ids.next(),
        Ids.next(),
        Ids.next(),
        UUID.randomUUID(),
        null,
        null,
        null,
        null,
        null,
        model.product(),
        null,
        comesIn ? MovementKind.ADJUSTMENT : MovementKind.ISSUE,
        comesIn ? quantity : all ? model.onHand().negate() : quantity.negate(),
        cost,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** What stock is worth, said as simply as possible. */
  private interface Model {
    UUID product();

    BigDecimal onHand();

    BigDecimal value();

    /** What the movement is worth; null if it is refused. */
    BigDecimal apply(BigDecimal quantity, BigDecimal unitCost);
  }

  private static BigDecimal centimes(BigDecimal exact) {
    return exact.setScale(2, RoundingMode.HALF_UP);
  }

  /** Weighted average: goods go out at their share of the value. */
  private static final class Average implements Model {
    private final UUID product;
    private BigDecimal onHand = BigDecimal.ZERO;
    private BigDecimal value = BigDecimal.ZERO;
    private BigDecimal average = BigDecimal.ZERO;

    Average(UUID product) {
      this.product = product;
    }

    @Override
    public BigDecimal apply(BigDecimal quantity, BigDecimal unitCost) {
      BigDecimal worth;
      if (quantity.signum() > 0) {
        worth = centimes(quantity.multiply(unitCost == null ? average : unitCost));
      } else if (onHand.add(quantity).signum() < 0) {
        return null;
      } else if (onHand.add(quantity).signum() == 0) {
        worth = value.negate();
      } else {
        worth = value.multiply(quantity).divide(onHand, 2, RoundingMode.HALF_UP);
      }
      onHand = onHand.add(quantity);
      value = value.add(worth);
      if (quantity.signum() > 0) {
        average = value.divide(onHand, 4, RoundingMode.HALF_UP);
      }
      return worth;
    }

    @Override
    public UUID product() {
      return product;
    }

    @Override
    public BigDecimal onHand() {
      return onHand;
    }

    @Override
    public BigDecimal value() {
      return value;
    }
  }

  /** First in, first out: a queue of what is left of each receipt. */
  private static final class Layers implements Model {
    private final UUID product;
    private final Deque<BigDecimal[]> layers = new ArrayDeque<>();
    private BigDecimal average = BigDecimal.ZERO;

    Layers(UUID product) {
      this.product = product;
    }

    @Override
    public BigDecimal apply(BigDecimal quantity, BigDecimal unitCost) {
      if (quantity.signum() > 0) {
        var worth = centimes(quantity.multiply(unitCost == null ? average : unitCost));
        layers.add(new BigDecimal[] {quantity, worth});
        average = value().divide(onHand(), 4, RoundingMode.HALF_UP);
        return worth;
      }
      if (onHand().add(quantity).signum() < 0) {
        return null;
      }
      var missing = quantity.negate();
      var worth = BigDecimal.ZERO;
      while (missing.signum() > 0) {
        var layer = layers.peek();
        if (layer[0].compareTo(missing) <= 0) {
          worth = worth.add(layer[1]);
          missing = missing.subtract(layer[0]);
          layers.remove();
        } else {
          var part = layer[1].multiply(missing).divide(layer[0], 2, RoundingMode.HALF_UP);
          layer[0] = layer[0].subtract(missing);
          layer[1] = layer[1].subtract(part);
          worth = worth.add(part);
          missing = BigDecimal.ZERO;
        }
      }
      if (onHand().signum() > 0) {
        average = value().divide(onHand(), 4, RoundingMode.HALF_UP);
      }
      return worth.negate();
    }

    @Override
    public UUID product() {
      return product;
    }

    @Override
    public BigDecimal onHand() {
      return layers.stream().map(l -> l[0]).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public BigDecimal value() {
      return layers.stream().map(l -> l[1]).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }
}
