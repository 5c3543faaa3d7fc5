package dz.mizan.hr.leave.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** RFC 5545. */
class ICalendarTest {
  private static final OffsetDateTime CHANGED = OffsetDateTime.parse("2026-11-26T09:30:15+01:00");

  private static String calendar(String name, String summary) {
    var calendar = new ICalendar(name);
    calendar.event(
        "7@mizan",
        LocalDate.of(2026, 12, 30),
        LocalDate.of(2026, 12, 31),
        summary,
        true,
        3,
        CHANGED);
    return calendar.end();
  }

  private static List<String> unfolded(String text) {
    return List.of(text.replace("\r\n ", "").split("\r\n"));
  }

  @Test
  void an_event_of_whole_days_ends_on_the_day_after() {
    assertThat(unfolded(calendar("Absences", "Benali Amina")))
        .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
        .containsSequence(
            "BEGIN:VEVENT",
            "UID:7@mizan",
            "DTSTAMP:20261126T083015Z",
            "DTSTART;VALUE=DATE:20261230",
            "DTEND;VALUE=DATE:20270101",
            "SUMMARY:Benali Amina",
            "SEQUENCE:3",
            "STATUS:CONFIRMED",
            "TRANSP:TRANSPARENT",
            "END:VEVENT")
        .endsWith("END:VCALENDAR");
  }

  @Test
  void separators_backslashes_and_line_ends_are_escaped() {
    assertThat(ICalendar.escaped("a,b;c\\d\r\ne\nf")).isEqualTo("a\\,b\\;c\\\\d\\ne\\nf");
    assertThat(unfolded(calendar("x", "BEGIN:VEVENT\r\nUID:1")))
        .contains("SUMMARY:BEGIN:VEVENT\\nUID:1")
        .doesNotContain("UID:1");
  }

  @Test
  void no_line_has_more_than_75_octets_and_no_character_is_cut() {
    var summary = "عطلة سنوية ".repeat(12) + "é".repeat(90) + "🏖".repeat(30);
    var text = calendar("Équipe de la direction générale ".repeat(5), summary);
    assertThat(text).endsWith("\r\n");
    for (var line : text.split("\r\n")) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
    }
    assertThat(unfolded(text)).contains("SUMMARY:" + summary);
  }
}
