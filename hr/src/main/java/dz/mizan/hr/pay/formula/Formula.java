package dz.mizan.hr.pay.formula;

import dz.mizan.hr.pay.exact.Fraction;
import java.util.LinkedHashSet;
import java.util.Set;

/** What a component comes to, as its author wrote it. */
public final class Formula {
  /** Characters at most. */
  public static final int MAX_LENGTH = 500;

  private final String text;
  private final Expression expression;
  private final Set<String> facts = new LinkedHashSet<>();
  private final Set<String> components = new LinkedHashSet<>();

  private Formula(String text, Expression expression) {
    this.text = text;
    this.expression = expression;
    expression.names(
        name -> (Character.isUpperCase(name.charAt(0)) ? components : facts).add(name));
  }

  /**
   * Reads a formula.
   *
   * @param facts the names in small letters that there are
   * @throws FormulaError if it is too long, not a formula, names an unknown fact, or divides by a
   *     number that is zero
   */
  public static Formula parse(String text, Set<String> facts) {
    if (text.length() > MAX_LENGTH) {
      throw new FormulaError("longer than " + MAX_LENGTH + " characters");
    }
    return new Formula(text, new Parser(Lexer.cut(text), facts).whole());
  }

  /**
   * Works it out exactly.
   *
   * @throws DivisionByZero if the values make it divide by zero
   */
  public Fraction value(Names names) {
    return expression.value(names);
  }

  /** The facts that it reads. */
  public Set<String> facts() {
    return Set.copyOf(facts);
  }

  /** The other components that it reads. */
  public Set<String> components() {
    return Set.copyOf(components);
  }

  public String text() {
    return text;
  }

  @Override
  public String toString() {
    return text;
  }
}
