package dz.mizan.common.algeria;

import java.util.ArrayList;
import java.util.List;

/** English numerals. */
final class EnglishNumber {
  private static final List<String> UNITS =
      List.of(
          ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                  + " fifteen sixteen seventeen eighteen nineteen")
              .split(" "));
  private static final List<String> TENS =
      List.of("- - twenty thirty forty fifty sixty seventy eighty ninety".split(" "));
  private static final long BILLION = 1_000_000_000;
  private static final int MILLION = 1_000_000;

  private EnglishNumber() {}

  static String amount(long dinars, int centimes) {
    var parts = new ArrayList<String>();
    if (dinars > 0 || centimes == 0) {
      parts.add(cardinal(dinars) + (dinars == 1 ? " dinar" : " dinars"));
    }
    if (centimes > 0) {
      parts.add(belowThousand(centimes) + (centimes == 1 ? " centime" : " centimes"));
    }
    return String.join(" and ", parts);
  }

  private static String cardinal(long number) {
    if (number == 0) {
      return UNITS.getFirst();
    }
    var parts = new ArrayList<String>();
    if (number >= BILLION) {
      parts.add(belowMillion((int) (number / BILLION)) + " billion");
    }
    if (number % BILLION >= MILLION) {
      parts.add(belowThousand((int) (number % BILLION / MILLION)) + " million");
    }
    if (number % MILLION > 0) {
      parts.add(belowMillion((int) (number % MILLION)));
    }
    return String.join(" ", parts);
  }

  private static String belowMillion(int number) {
    var thousands = number / 1000;
    if (thousands == 0) {
      return belowThousand(number);
    }
    var many = belowThousand(thousands) + " thousand";
    return number % 1000 == 0 ? many : many + " " + belowThousand(number % 1000);
  }

  private static String belowThousand(int number) {
    if (number < 20) {
      return UNITS.get(number);
    }
    if (number < 100) {
      var tens = TENS.get(number / 10);
      return number % 10 == 0 ? tens : tens + "-" + UNITS.get(number % 10);
    }
    var hundreds = UNITS.get(number / 100) + " hundred";
    return number % 100 == 0 ? hundreds : hundreds + " and " + belowThousand(number % 100);
  }
}
