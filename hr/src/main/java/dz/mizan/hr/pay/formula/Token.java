package dz.mizan.hr.pay.formula;

/** A piece of a formula; the last one is of kind END. */
record Token(Kind kind, String text, int position) {
  enum Kind {
    NUMBER,
    FACT,
    COMPONENT,
    SYMBOL,
    END
  }

  boolean is(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  boolean isWord(String word) {
    return kind == Kind.FACT && text.equals(word);
  }
}
