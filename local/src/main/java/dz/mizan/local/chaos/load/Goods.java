package dz.mizan.local.chaos.load;

import dz.mizan.local.demo.Movements;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Goods come in and go out; more is asked for than there may be. */
record Goods(Movements movements, List<String> shelves) {
  void move() {
    var random = ThreadLocalRandom.current();
    var product = shelves.get(random.nextInt(shelves.size()));
    if (random.nextInt(100) < 45) {
      var cost = BigDecimal.valueOf(random.nextInt(1_000, 99_999), 2);
      movements.receive(product, random.nextInt(1, 10), cost);
    } else {
      movements.tryIssue(product, random.nextInt(1, 10));
    }
  }
}
