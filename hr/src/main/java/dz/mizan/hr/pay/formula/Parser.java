package dz.mizan.hr.pay.formula;

import dz.mizan.hr.pay.exact.Fraction;
import dz.mizan.hr.pay.formula.Condition.Both;
import dz.mizan.hr.pay.formula.Condition.Comparison;
import dz.mizan.hr.pay.formula.Expression.Constant;
import dz.mizan.hr.pay.formula.Expression.Extreme;
import dz.mizan.hr.pay.formula.Expression.If;
import dz.mizan.hr.pay.formula.Expression.Name;
import dz.mizan.hr.pay.formula.Expression.Operation;
import dz.mizan.hr.pay.formula.Expression.Operation.Operator;
import dz.mizan.hr.pay.formula.Expression.Rounded;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads a formula:
 *
 * <pre>
 * sum       = product { ("+" | "-") product }
 * product   = factor { ("*" | "/") factor }
 * factor    = ["-"] (number | fact | COMPONENT | "(" sum ")" | function "(" … ")")
 * condition = both { "or" both };  both = single { "and" single }
 * single    = "not" single | sum ("&lt;" | "&lt;=" | "=" | "&lt;&gt;" | "&gt;=" | "&gt;") sum
 * </pre>
 *
 * <p>Conditions stand in {@code if} only and have no brackets of their own.
 */
final class Parser {
  private static final int MAX_DEPTH = 20;
  private static final int MAX_PIECES = 200;
  private static final int MAX_ARGUMENTS = 10;
  private static final int MAX_DECIMALS = 6;

  private final List<Token> tokens;
  private final Set<String> facts;
  private int next;
  private int depth;

  Parser(List<Token> tokens, Set<String> facts) {
    if (tokens.size() > MAX_PIECES) {
      throw new FormulaError("more than " + MAX_PIECES + " numbers, names and signs");
    }
    this.tokens = tokens;
    this.facts = facts;
  }

  /**
   * @throws FormulaError if it is not a formula
   */
  Expression whole() {
    var expression = sum();
    if (peek().kind() != Token.Kind.END) {
      throw FormulaError.at(peek().position(), "'" + peek().text() + "' is one too many");
    }
    return expression;
  }

  private Expression sum() {
    if (++depth > MAX_DEPTH) {
      throw FormulaError.at(peek().position(), "more than " + MAX_DEPTH + " brackets deep");
    }
    var left = product();
    while (peek().is("+") || peek().is("-")) {
      var operator = take().is("+") ? Operator.PLUS : Operator.MINUS;
      left = new Operation(operator, left, product());
    }
    depth--;
    return left;
  }

  private Expression product() {
    var left = factor();
    while (peek().is("*") || peek().is("/")) {
      var sign = take();
      var right = factor();
      if (sign.is("/")) {
        requireNotZero(right, sign.position());
      }
      left = new Operation(sign.is("*") ? Operator.TIMES : Operator.OVER, left, right);
    }
    return left;
  }

  private Expression factor() {
    var token = take();
    return switch (token.kind()) {
      case NUMBER -> new Constant(Fraction.of(new BigDecimal(token.text())));
      case COMPONENT -> new Name(token.text());
      case FACT -> peek().is("(") ? function(token) : fact(token);
      case SYMBOL -> {
        if (token.is("-") && !peek().is("-")) {
          yield new Operation(Operator.MINUS, new Constant(Fraction.ZERO), factor());
        }
        if (token.is("(")) {
          var inner = sum();
          expect(")");
          yield inner;
        }
        throw FormulaError.at(token.position(), "a number or a name, not '" + token.text() + "'");
      }
      case END -> throw FormulaError.at(token.position(), "something is missing");
    };
  }

  private Expression fact(Token token) {
    if (!facts.contains(token.text())) {
      throw FormulaError.at(token.position(), "unknown name '" + token.text() + "'");
    }
    return new Name(token.text());
  }

  private Expression function(Token name) {
    expect("(");
    var made =
        switch (name.text()) {
          case "min" -> new Extreme(false, arguments());
          case "max" -> new Extreme(true, arguments());
          case "floor" -> new Rounded(sum(), -1);
          case "round" -> rounded();
          case "if" -> choice();
          default ->
              throw FormulaError.at(name.position(), "unknown function '" + name.text() + "'");
        };
    expect(")");
    return made;
  }

  private List<Expression> arguments() {
    var all = new ArrayList<Expression>();
    all.add(sum());
    while (peek().is(",")) {
      take();
      all.add(sum());
    }
    if (all.size() > MAX_ARGUMENTS) {
      throw FormulaError.at(peek().position(), "more than " + MAX_ARGUMENTS + " in one function");
    }
    return List.copyOf(all);
  }

  private Expression rounded() {
    var what = sum();
    if (!peek().is(",")) {
      return new Rounded(what, 0);
    }
    take();
    var decimals = take();
    if (decimals.kind() != Token.Kind.NUMBER
        || decimals.text().length() != 1
        || decimals.text().charAt(0) - '0' > MAX_DECIMALS) {
      throw FormulaError.at(decimals.position(), "decimals are a digit from 0 to 6");
    }
    return new Rounded(what, decimals.text().charAt(0) - '0');
  }

  private Expression choice() {
    var condition = condition();
    expect(",");
    var yes = sum();
    expect(",");
    return new If(condition, yes, sum());
  }

  private Condition condition() {
    var left = both();
    while (peek().isWord("or")) {
      take();
      left = new Both(false, left, both());
    }
    return left;
  }

  private Condition both() {
    var left = single();
    while (peek().isWord("and")) {
      take();
      left = new Both(true, left, single());
    }
    return left;
  }

  private Condition single() {
    if (peek().isWord("not")) {
      take();
      if (peek().isWord("not")) {
        throw FormulaError.at(peek().position(), "'not' twice");
      }
      return new Condition.Not(single());
    }
    var left = sum();
    var sign = take();
    for (var comparator : Comparison.Comparator.values()) {
      if (sign.is(comparator.symbol)) {
        return new Comparison(comparator, left, sum());
      }
    }
    throw FormulaError.at(sign.position(), "a comparison is missing");
  }

  private static void requireNotZero(Expression divisor, int position) {
    boolean[] named = {false};
    divisor.names(name -> named[0] = true);
    if (named[0]) {
      return;
    }
    if (divisor.value(name -> Fraction.ZERO).signum() == 0) {
      throw FormulaError.at(position, "division by zero");
    }
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Token take() {
    var token = tokens.get(next);
    if (token.kind() != Token.Kind.END) {
      next++;
    }
    return token;
  }

  private void expect(String symbol) {
    var token = take();
    if (!token.is(symbol)) {
      throw FormulaError.at(token.position(), "'" + symbol + "' is missing");
    }
  }
}
