package dz.mizan.hr.pay.formula;

import java.util.function.Consumer;
import java.util.function.IntPredicate;

/** Something that holds or not. */
sealed interface Condition {
  boolean holds(Names names);

  /** Shows each name in it. */
  void names(Consumer<String> seen);

  /** Of two numbers. */
  record Comparison(Comparator comparator, Expression left, Expression right) implements Condition {
    enum Comparator {
      LESS("<", order -> order < 0),
      AT_MOST("<=", order -> order <= 0),
      EQUAL("=", order -> order == 0),
      DIFFERENT("<>", order -> order != 0),
      AT_LEAST(">=", order -> order >= 0),
      MORE(">", order -> order > 0);

      final String symbol;
      private final IntPredicate accepts;

      Comparator(String symbol, IntPredicate accepts) {
        this.symbol = symbol;
        this.accepts = accepts;
      }
    }

    @Override
    public boolean holds(Names names) {
      return comparator.accepts.test(left.value(names).compareTo(right.value(names)));
    }

    @Override
    public void names(Consumer<String> seen) {
      left.names(seen);
      right.names(seen);
    }
  }

  /** Both, or at least one; the second is not looked at if the first decides. */
  record Both(boolean and, Condition left, Condition right) implements Condition {
    @Override
    public boolean holds(Names names) {
      return and
          ? left.holds(names) && right.holds(names)
          : left.holds(names) || right.holds(names);
    }

    @Override
    public void names(Consumer<String> seen) {
      left.names(seen);
      right.names(seen);
    }
  }

  /** The opposite. */
  record Not(Condition of) implements Condition {
    @Override
    public boolean holds(Names names) {
      return !of.holds(names);
    }

    @Override
    public void names(Consumer<String> seen) {
      of.names(seen);
    }
  }
}
