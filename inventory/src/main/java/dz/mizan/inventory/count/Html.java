package dz.mizan.inventory.count;

import org.jspecify.annotations.Nullable;

/** A page in the making. Every text goes through {@link #escape}; only literals do not. */
final class Html {
  private final StringBuilder page = new StringBuilder(16_384);

  /** Markup of our own. */
  Html raw(String markup) {
    page.append(markup);
    return this;
  }

  /** Anybody's text. */
  Html text(@Nullable String text) {
    page.append(escape(text));
    return this;
  }

  /** A cell; its text keeps its own direction, whatever that of the page. */
  Html cell(String cssClass, @Nullable String text) {
    return raw("<td class=\"").raw(cssClass).raw("\"><bdi>").text(text).raw("</bdi></td>");
  }

  Html head(String cssClass, String text) {
    return raw("<th scope=\"col\" class=\"").raw(cssClass).raw("\">").text(text).raw("</th>");
  }

  /** A number, which is written from left to right in every language. */
  Html number(String text) {
    return raw("<td class=\"number\"><bdi dir=\"ltr\">").text(text).raw("</bdi></td>");
  }

  Html fact(String name, @Nullable String value) {
    return value == null
        ? this
        : raw("<dt>").text(name).raw("</dt><dd><bdi>").text(value).raw("</bdi></dd>");
  }

  static String escape(@Nullable String text) {
    if (text == null) {
      return "";
    }
    var safe = new StringBuilder(text.length() + 16);
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
