package dz.mizan.hr.paper.reading;

import dz.mizan.common.print.PaperLanguage;
import java.time.YearMonth;
import java.util.List;

/** Months as parameters and as papers write them. */
public final class Months {
  /** Of the text of a month. */
  public static final String PATTERN = "20[0-9]{2}-(0[1-9]|1[0-2])";

  public static final String MESSAGE = "a month such as 2026-11";

  private static final List<String> FRENCH =
      List.of(
          "janvier",
          "février",
          "mars",
          "avril",
          "mai",
          "juin",
          "juillet",
          "août",
          "septembre",
          "octobre",
          "novembre",
          "décembre");
  private static final List<String> ARABIC =
      List.of(
          "جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية", "أوت", "سبتمبر", "أكتوبر",
          "نوفمبر", "ديسمبر");
  private static final List<String> ENGLISH =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private Months() {}

  /** {@code novembre 2026}; in Arabic by the names that Algeria uses. */
  public static String text(YearMonth month, PaperLanguage language) {
    int at = month.getMonthValue() - 1;
    return language.pick(FRENCH.get(at), ARABIC.get(at), ENGLISH.get(at)) + " " + month.getYear();
  }
}
