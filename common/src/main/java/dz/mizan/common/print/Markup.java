package dz.mizan.common.print;

/** A page in the making. Every text goes through {@link #escape}; only literals do not. */
final class Markup {
  private final StringBuilder page = new StringBuilder(16_384);

  /** Markup of our own. */
  Markup raw(String markup) {
    page.append(markup);
    return this;
  }

  /** Anybody's text; its line breaks stay. */
  Markup text(String text) {
    escape(text, page);
    return this;
  }

  /** An element around a text that keeps its own direction, whatever that of the page. */
  Markup element(String name, String cssClass, String text) {
    page.append('<').append(name);
    if (!cssClass.isEmpty()) {
      page.append(" class=\"").append(cssClass).append('"');
    }
    return raw("><bdi>").text(text).raw("</bdi></").raw(name).raw(">");
  }

  /** A name and its value. */
  Markup fact(Fact fact) {
    return fact.label().isBlank()
        ? element("dd", "wide", fact.value())
        : element("dt", "", fact.label()).element("dd", "", fact.value());
  }

  private static void escape(String text, StringBuilder safe) {
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        case '\n' -> safe.append("<br>");
        default -> safe.append(c);
      }
    }
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
