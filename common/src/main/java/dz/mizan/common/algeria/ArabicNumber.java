package dz.mizan.common.algeria;

import java.util.ArrayList;
import java.util.List;

/**
 * Arabic numerals for masculine nouns in the nominative, spelled as in the Journal Officiel (مائة,
 * hundreds in one word). What is counted changes with its number: ديناران, ثلاثة دنانير, أحد عشر
 * دينارًا, مائة دينار; and a dual loses its ن before the noun that follows it: ألفا دينار.
 */
final class ArabicNumber {
  private static final String AND = " و";
  private static final List<String> UNITS =
      List.of(
          "صفر", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة",
          "عشرة");
  private static final List<String> TENS =
      List.of("", "", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون");
  private static final List<String> HUNDREDS =
      List.of(
          "",
          "مائة",
          "مائتان",
          "ثلاثمائة",
          "أربعمائة",
          "خمسمائة",
          "ستمائة",
          "سبعمائة",
          "ثمانمائة",
          "تسعمائة");

  private static final Noun DINAR =
      new Noun("دينار", "دينار واحد", "ديناران", "ديناران", "دنانير", "دينارًا");
  private static final Noun CENTIME =
      new Noun("سنتيم", "سنتيم واحد", "سنتيمان", "سنتيمان", "سنتيمات", "سنتيمًا");
  private static final Noun THOUSAND = new Noun("ألف", "ألف", "ألفان", "ألفا", "آلاف", "ألفًا");
  private static final Noun MILLION =
      new Noun("مليون", "مليون", "مليونان", "مليونا", "ملايين", "مليونًا");
  private static final Noun MILLIARD =
      new Noun("مليار", "مليار", "ملياران", "مليارا", "ملايير", "مليارًا");

  /**
   * What is counted.
   *
   * @param dualBefore the dual in front of another noun
   * @param plural after three to ten
   * @param accusative after eleven to ninety-nine
   */
  private record Noun(
      String singular,
      String one,
      String dual,
      String dualBefore,
      String plural,
      String accusative) {}

  private ArabicNumber() {}

  static String amount(long dinars, int centimes) {
    var parts = new ArrayList<String>();
    if (dinars == 0 && centimes == 0) {
      return UNITS.getFirst() + " " + DINAR.singular();
    }
    if (dinars > 0) {
      parts.add(count(dinars, DINAR, false));
    }
    if (centimes > 0) {
      parts.add(count(centimes, CENTIME, false));
    }
    return String.join(AND, parts);
  }

  /**
   * So many of the noun.
   *
   * @param isBefore whether another noun follows at once, as دينار does ألف
   */
  private static String count(long number, Noun noun, boolean isBefore) {
    var rest = (int) (number % 100);
    if (number > 2 && (rest == 1 || rest == 2)) {
      // As in « ألف ليلة وليلة »: the noun once more.
      return count(number - rest, noun, false) + AND + count(rest, noun, isBefore);
    }
    if (number < 1000) {
      return belowThousand((int) number, noun, isBefore);
    }
    var scale = number < 1_000_000 ? 1_000L : number < 1_000_000_000 ? 1_000_000L : 1_000_000_000L;
    var name = scale == 1_000 ? THOUSAND : scale == 1_000_000 ? MILLION : MILLIARD;
    return number % scale == 0
        ? count(number / scale, name, true) + " " + noun.singular()
        : count(number / scale, name, false) + AND + count(number % scale, noun, isBefore);
  }

  private static String belowThousand(int number, Noun noun, boolean isBefore) {
    if (number >= 100) {
      var hundreds = HUNDREDS.get(number / 100);
      return number % 100 == 0
          ? (number == 200 ? "مائتا" : hundreds) + " " + noun.singular()
          : hundreds + AND + belowThousand(number % 100, noun, isBefore);
    }
    return switch (number) {
      case 1 -> noun.one();
      case 2 -> isBefore ? noun.dualBefore() : noun.dual();
      case 3, 4, 5, 6, 7, 8, 9, 10 -> UNITS.get(number) + " " + noun.plural();
      default -> belowHundred(number) + " " + (isBefore ? noun.singular() : noun.accusative());
    };
  }

  private static String belowHundred(int number) {
    return switch (number) {
      case 11 -> "أحد عشر";
      case 12 -> "اثنا عشر";
      case 13, 14, 15, 16, 17, 18, 19 -> UNITS.get(number - 10) + " عشر";
      default ->
          number % 10 == 0
              ? TENS.get(number / 10)
              : UNITS.get(number % 10) + AND + TENS.get(number / 10);
    };
  }
}
