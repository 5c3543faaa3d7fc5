package dz.mizan.common.algeria;

import java.util.ArrayList;
import java.util.List;

/** French numerals, with hyphens below the millions as recommended in 1990. */
final class FrenchNumber {
  private static final List<String> UNITS =
      List.of(
          ("zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze"
                  + " seize dix-sept dix-huit dix-neuf")
              .split(" "));
  private static final List<String> TENS =
      List.of(
          "",
          "",
          "vingt",
          "trente",
          "quarante",
          "cinquante",
          "soixante",
          "soixante",
          "quatre-vingt",
          "quatre-vingt");
  private static final long MILLIARD = 1_000_000_000;
  private static final int MILLION = 1_000_000;

  private FrenchNumber() {}

  static String amount(long dinars, int centimes) {
    var parts = new ArrayList<String>();
    if (dinars > 0 || centimes == 0) {
      // A million is a noun: « deux millions de dinars », yet « deux millions cent dinars ».
      var of = dinars >= MILLION && dinars % MILLION == 0 ? " de dinar" : " dinar";
      parts.add(cardinal(dinars) + of + plural(dinars));
    }
    if (centimes > 0) {
      parts.add(cardinal(centimes) + " centime" + plural(centimes));
    }
    return String.join(" et ", parts);
  }

  private static String cardinal(long number) {
    var parts = new ArrayList<String>();
    if (number >= MILLIARD) {
      parts.add(noun(number / MILLIARD, "milliard"));
    }
    if (number % MILLIARD >= MILLION) {
      parts.add(noun(number % MILLIARD / MILLION, "million"));
    }
    if (number % MILLION > 0 || number == 0) {
      parts.add(belowMillion((int) (number % MILLION), true));
    }
    return String.join(" ", parts);
  }

  private static String noun(long count, String name) {
    return belowMillion((int) count, true) + " " + name + plural(count);
  }

  private static String belowMillion(int number, boolean isLast) {
    var thousands = number / 1000;
    if (thousands == 0) {
      return belowThousand(number, isLast);
    }
    var many = thousands == 1 ? "mille" : belowThousand(thousands, false) + "-mille";
    return number % 1000 == 0 ? many : many + "-" + belowThousand(number % 1000, isLast);
  }

  // « cents » and « quatre-vingts » have their s only where no number follows, mille included.
  private static String belowThousand(int number, boolean isLast) {
    var hundreds = number / 100;
    var rest = number % 100;
    if (hundreds == 0) {
      return belowHundred(rest, isLast);
    }
    if (rest == 0) {
      return hundreds == 1 ? "cent" : UNITS.get(hundreds) + "-cent" + (isLast ? "s" : "");
    }
    return (hundreds == 1 ? "cent-" : UNITS.get(hundreds) + "-cent-") + belowHundred(rest, isLast);
  }

  private static String belowHundred(int number, boolean isLast) {
    if (number < 20) {
      return UNITS.get(number);
    }
    var tens = TENS.get(number / 10);
    // Soixante and quatre-vingt go on to nineteen.
    var unit = number >= 60 ? number % 20 : number % 10;
    if (unit == 0) {
      return number == 80 && isLast ? "quatre-vingts" : tens;
    }
    var isWithAnd = number < 80 && unit % 10 == 1;
    return tens + (isWithAnd ? "-et-" : "-") + UNITS.get(unit);
  }

  private static String plural(long number) {
    return number >= 2 ? "s" : "";
  }
}
