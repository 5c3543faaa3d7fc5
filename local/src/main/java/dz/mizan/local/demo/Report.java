package dz.mizan.local.demo;

import java.util.Locale;

/** What the demo says on the terminal, line by line. */
final class Report {
  void line(String format, Object... arguments) {
    System.out.printf(Locale.ROOT, format + "%n", arguments);
    System.out.flush();
  }
}
