package dz.mizan.auth.mail;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What people typed, on its way into a mail to somebody else: one line of bounded length, without
 * characters that steer, and without anything that a mail program would turn into a link.
 */
final class HarmlessText {
  private static final int MAX_CODE_POINTS = 200;
  // Also line separators, and marks that turn the writing direction around.
  private static final Pattern STEERING =
      Pattern.compile(
          "[\\p{Cntrl}\\u0085\\u2028\\u2029\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069]+");
  private static final Pattern LINK_LIKE = Pattern.compile("(?<=\\S)([.:/@])(?=\\S)");
  private static final Pattern MAILBOX = Pattern.compile("[^\\s<>@\"',;:()]+@(?=[^\\s@])");
  private static final String ZERO_WIDTH_SPACE = "\u200b";

  /** Values that are copied from mails must stay as they are; their form is restricted anyway. */
  private static final Set<String> TO_BE_COPIED =
      Set.of("username", "email", "until", "when", "address");

  private HarmlessText() {}

  /** One bounded line. */
  static String line(String text) {
    var line = STEERING.matcher(text).replaceAll(" ").strip();
    if (line.codePointCount(0, line.length()) <= MAX_CODE_POINTS) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, MAX_CODE_POINTS)) + "…";
  }

  /** What a server said, for the log: whose mailbox it was about stays out, its domain does not. */
  static String withoutMailboxes(String text) {
    return MAILBOX.matcher(text).replaceAll("…@");
  }

  /** One bounded line that no mail program takes for a link, if the value is free text. */
  static String value(String name, String text) {
    var line = line(text);
    return TO_BE_COPIED.contains(name)
        ? line
        : LINK_LIKE.matcher(line).replaceAll("$1" + ZERO_WIDTH_SPACE);
  }
}
