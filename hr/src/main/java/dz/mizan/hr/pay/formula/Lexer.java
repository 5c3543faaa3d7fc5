package dz.mizan.hr.pay.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a formula into pieces. */
final class Lexer {
  // Possessive throughout: time grows with the length only.
  private static final Pattern PIECE =
      Pattern.compile(
          "(?<number>[0-9]++(?:\\.[0-9]++)?+)|(?<fact>[a-z][a-z0-9_]*+)"
              + "|(?<component>[A-Z][A-Z0-9_]*+)|(?<symbol><=|>=|<>|[-+*/(),<>=])");
  private static final int MAX_WHOLE_DIGITS = 12;
  private static final int MAX_DECIMALS = 6;
  private static final int MAX_NAME = 30;

  private Lexer() {}

  /**
   * @throws FormulaError for a character or a number that is not of the language
   */
  static List<Token> cut(String text) {
    var tokens = new ArrayList<Token>();
    var matcher = PIECE.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) == ' ') {
        at++;
        continue;
      }
      if (!matcher.find(at) || matcher.start() != at) {
        throw FormulaError.at(at, "'" + shown(text.codePointAt(at)) + "' is not understood");
      }
      tokens.add(token(matcher));
      at = matcher.end();
      if (tokens.getLast().kind() == Token.Kind.NUMBER
          && at < text.length()
          && (Character.isLetter(text.charAt(at)) || text.charAt(at) == '.')) {
        throw FormulaError.at(at, "not a number such as 1234.56");
      }
    }
    tokens.add(new Token(Token.Kind.END, "", text.length()));
    return tokens;
  }

  private static Token token(Matcher matcher) {
    var number = matcher.group("number");
    if (number != null) {
      requireSmall(number, matcher.start());
      return new Token(Token.Kind.NUMBER, number, matcher.start());
    }
    if (matcher.end() - matcher.start() > MAX_NAME) {
      throw FormulaError.at(matcher.start(), "a name longer than " + MAX_NAME);
    }
    var kind =
        matcher.group("fact") != null
            ? Token.Kind.FACT
            : matcher.group("component") != null ? Token.Kind.COMPONENT : Token.Kind.SYMBOL;
    return new Token(kind, matcher.group(), matcher.start());
  }

  private static void requireSmall(String number, int at) {
    int point = number.indexOf('.');
    int whole = point < 0 ? number.length() : point;
    if (whole > MAX_WHOLE_DIGITS || number.length() - whole - 1 > MAX_DECIMALS) {
      throw FormulaError.at(
          at, "a number of more than " + MAX_WHOLE_DIGITS + " digits or 6 decimals");
    }
  }

  private static String shown(int character) {
    return Character.isISOControl(character) || !Character.isDefined(character)
        ? "?"
        : Character.toString(character);
  }
}
