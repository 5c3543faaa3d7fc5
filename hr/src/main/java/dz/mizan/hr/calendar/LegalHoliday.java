package dz.mizan.hr.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The paid holidays of Algeria: loi 63-278 as amended, loi 18-12 of 2 July 2018 (Yennayer), the
 * amendment of June 2023 (three days for each Aïd; two before). 19 June ended with loi 05-06 of
 * 2005 and is not here.
 */
enum LegalHoliday {
  NEW_YEAR("Jour de l'an", "رأس السنة الميلادية", "New Year's Day", false, 1, 1, always(1)),
  YENNAYER("Yennayer", "يناير", "Yennayer", false, 1, 12, from("2018-01-01", 1)),
  LABOUR_DAY("Fête du travail", "عيد العمال", "Labour Day", false, 5, 1, always(1)),
  INDEPENDENCE(
      "Fête de l'indépendance", "عيد الاستقلال", "Independence Day", false, 7, 5, always(1)),
  REVOLUTION("Fête de la révolution", "عيد الثورة", "Revolution Day", false, 11, 1, always(1)),
  AWAL_MOHARRAM("Awal Moharram", "أول محرم", "Islamic New Year", true, 1, 1, always(1)),
  ACHOURA("Achoura", "عاشوراء", "Ashura", true, 1, 10, always(1)),
  MAWLID("Mawlid Ennabaoui", "المولد النبوي", "Birth of the Prophet", true, 3, 12, always(1)),
  AID_EL_FITR("Aïd el-Fitr", "عيد الفطر", "Eid al-Fitr", true, 10, 1, threeSinceJune2023()),
  AID_EL_ADHA("Aïd el-Adha", "عيد الأضحى", "Eid al-Adha", true, 12, 10, threeSinceJune2023());

  /** So many days, from that day on. */
  record Length(LocalDate validFrom, int days) {}

  private final String nameFr;
  private final String nameAr;
  private final String nameEn;
  private final boolean islamic;
  private final int month;
  private final int day;

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<Length> lengths;

  LegalHoliday(
      String nameFr,
      String nameAr,
      String nameEn,
      boolean islamic,
      int month,
      int day,
      List<Length> lengths) {
    this.nameFr = nameFr;
    this.nameAr = nameAr;
    this.nameEn = nameEn;
    this.islamic = islamic;
    this.month = month;
    this.day = day;
    this.lengths = lengths;
  }

  private static List<Length> always(int days) {
    return from("1950-01-01", days);
  }

  private static List<Length> from(String day, int days) {
    return List.of(new Length(LocalDate.parse(day), days));
  }

  // Communiqués: Adha of 2022 was 9 and 10 July, that of 2023 was 28 to 30 June.
  private static List<Length> threeSinceJune2023() {
    return List.of(
        new Length(LocalDate.parse("1950-01-01"), 2), new Length(LocalDate.parse("2023-06-21"), 3));
  }

  /**
   * It as the rule has it.
   *
   * @param year of the Hijra for an Islamic one
   * @param days 0 where the law did not have it yet
   */
  record Occurrence(LegalHoliday holiday, int year, LocalDate startsOn, int days) {}

  Occurrence in(int year) {
    var startsOn = islamic ? HijriDays.of(year, month, day) : LocalDate.of(year, month, day);
    return new Occurrence(this, year, startsOn, daysOn(startsOn));
  }

  /** So far may the days that are entered lie from those that are computed, the last included. */
  static final int FARTHEST_DAYS = 14;

  /** All that begin from two weeks before the first of these days to two weeks after the last. */
  static Stream<Occurrence> about(LocalDate from, LocalDate to) {
    var earliest = from.minusDays(FARTHEST_DAYS);
    var latest = to.plusDays(FARTHEST_DAYS);
    return Stream.of(values())
        .flatMap(holiday -> holiday.years(earliest, latest).mapToObj(holiday::in))
        .filter(it -> !it.startsOn().isBefore(earliest) && !it.startsOn().isAfter(latest))
        .filter(it -> it.days() > 0);
  }

  private IntStream years(LocalDate from, LocalDate to) {
    return islamic
        ? IntStream.rangeClosed(
            Math.max(HijriDays.FIRST_YEAR, HijriDays.yearAbout(from) - 1),
            Math.min(HijriDays.LAST_YEAR, HijriDays.yearAbout(to) + 1))
        : IntStream.rangeClosed(from.getYear(), to.getYear());
  }

  private int daysOn(LocalDate date) {
    int days = 0;
    for (var length : lengths) {
      if (!length.validFrom().isAfter(date)) {
        days = length.days();
      }
    }
    return days;
  }

  boolean isIslamic() {
    return islamic;
  }

  String nameFr() {
    return nameFr;
  }

  String nameAr() {
    return nameAr;
  }

  String nameEn() {
    return nameEn;
  }

  /** The name in paths: {@code aid-el-fitr}. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
