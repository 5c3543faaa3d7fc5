package dz.mizan.hr.pay.formula;

import dz.mizan.hr.pay.exact.Fraction;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** A number that can be worked out. */
sealed interface Expression {
  /**
   * @throws DivisionByZero if the names' values make it divide by zero
   */
  Fraction value(Names names);

  /** Shows each name in it, in the order of the text. */
  void names(Consumer<String> seen);

  /** A number that was written. */
  record Constant(Fraction number) implements Expression {
    @Override
    public Fraction value(Names names) {
      return number;
    }

    @Override
    public void names(Consumer<String> seen) {}
  }

  /** A fact or a component. */
  record Name(String name) implements Expression {
    @Override
    public Fraction value(Names names) {
      return names.value(name);
    }

    @Override
    public void names(Consumer<String> seen) {
      seen.accept(name);
    }
  }

  /** The four operations. */
  record Operation(Operator operator, Expression left, Expression right) implements Expression {
    enum Operator {
      PLUS(Fraction::plus),
      MINUS(Fraction::minus),
      TIMES(Fraction::times),
      OVER(
          (left, right) -> {
            if (right.signum() == 0) {
              throw new DivisionByZero();
            }
            return left.over(right);
          });

      private final BiFunction<Fraction, Fraction, Fraction> apply;

      Operator(BiFunction<Fraction, Fraction, Fraction> apply) {
        this.apply = apply;
      }
    }

    @Override
    public Fraction value(Names names) {
      return operator.apply.apply(left.value(names), right.value(names));
    }

    @Override
    public void names(Consumer<String> seen) {
      left.names(seen);
      right.names(seen);
    }
  }

  /** The smallest or largest of some. */
  record Extreme(boolean largest, List<Expression> of) implements Expression {
    @Override
    public Fraction value(Names names) {
      var best = of.getFirst().value(names);
      for (var other : of.subList(1, of.size())) {
        var value = other.value(names);
        if (value.compareTo(best) > 0 == largest) {
          best = value;
        }
      }
      return best;
    }

    @Override
    public void names(Consumer<String> seen) {
      of.forEach(each -> each.names(seen));
    }
  }

  /** Half-up to so many decimals, or down to a whole number if those are negative. */
  record Rounded(Expression what, int decimals) implements Expression {
    @Override
    public Fraction value(Names names) {
      var value = what.value(names);
      return decimals < 0 ? value.floor() : Fraction.of(value.round(decimals));
    }

    @Override
    public void names(Consumer<String> seen) {
      what.names(seen);
    }
  }

  /** One or the other; what is not chosen is not worked out. */
  record If(Condition condition, Expression yes, Expression no) implements Expression {
    @Override
    public Fraction value(Names names) {
      return condition.holds(names) ? yes.value(names) : no.value(names);
    }

    @Override
    public void names(Consumer<String> seen) {
      condition.names(seen);
      yes.names(seen);
      no.names(seen);
    }
  }
}
