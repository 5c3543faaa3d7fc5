package dz.mizan.hr.leave.team;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Writes a calendar by RFC 5545: lines of at most 75 octets, folded between characters, ended by
 * CRLF; texts escaped.
 */
final class ICalendar {
  private static final int LONGEST_OCTETS = 75;
  private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

  private final StringBuilder text = new StringBuilder();

  ICalendar(String name) {
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Mizan//Leave//FR");
    line("CALSCALE:GREGORIAN");
    line("METHOD:PUBLISH");
    line("X-WR-CALNAME:" + escaped(name));
    line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
  }

  /**
   * Adds whole days.
   *
   * @param uid the same for the same event, whenever it is written
   * @param last day, counted
   * @param confirmed whether it is certain
   */
  void event(
      String uid,
      LocalDate first,
      LocalDate last,
      String summary,
      boolean confirmed,
      long sequence,
      OffsetDateTime changedAt) {
    line("BEGIN:VEVENT");
    line("UID:" + uid);
    line("DTSTAMP:" + changedAt.withOffsetSameInstant(ZoneOffset.UTC).format(INSTANT));
    line("DTSTART;VALUE=DATE:" + first.format(DATE));
    // The end of whole days is the day after.
    line("DTEND;VALUE=DATE:" + last.plusDays(1).format(DATE));
    line("SUMMARY:" + escaped(summary));
    line("SEQUENCE:" + sequence);
    line("STATUS:" + (confirmed ? "CONFIRMED" : "TENTATIVE"));
    line("TRANSP:TRANSPARENT");
    line("END:VEVENT");
  }

  /** All of it; nothing can be added afterwards. */
  String end() {
    line("END:VCALENDAR");
    return text.toString();
  }

  static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\\n")
        .replace("\n", "\\n")
        .replace("\r", "\\n");
  }

  private void line(String content) {
    int octets = 0;
    for (int at = 0; at < content.length(); ) {
      int point = content.codePointAt(at);
      var character = new String(Character.toChars(point));
      int length = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + length > LONGEST_OCTETS) {
        text.append("\r\n ");
        octets = 1;
      }
      text.append(character);
      octets += length;
      at += Character.charCount(point);
    }
    text.append("\r\n");
  }
}
