package dz.mizan.common.algeria;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a French or English amount in words, knowing nothing of how it was written. */
final class SpokenAmount {
  private static final Map<String, Long> FRENCH = new HashMap<>();
  private static final Map<String, Long> ENGLISH = new HashMap<>();

  static {
    number(FRENCH, 0, "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize");
    number(FRENCH, 14, "quatorze quinze seize");
    FRENCH.putAll(Map.of("vingt", 20L, "vingts", 20L, "trente", 30L, "quarante", 40L));
    FRENCH.putAll(Map.of("cinquante", 50L, "soixante", 60L, "cent", 100L, "cents", 100L));
    FRENCH.putAll(Map.of("mille", 1000L, "million", 1_000_000L, "millions", 1_000_000L));
    FRENCH.putAll(Map.of("milliard", 1_000_000_000L, "milliards", 1_000_000_000L));
    number(ENGLISH, 0, "zero one two three four five six seven eight nine ten eleven twelve");
    number(ENGLISH, 13, "thirteen fourteen fifteen sixteen seventeen eighteen nineteen");
    var tens = List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" "));
    tens.forEach(word -> ENGLISH.put(word, 20L + 10 * tens.indexOf(word)));
    ENGLISH.putAll(Map.of("hundred", 100L, "thousand", 1000L));
    ENGLISH.putAll(Map.of("million", 1_000_000L, "billion", 1_000_000_000L));
  }

  private SpokenAmount() {}

  static BigDecimal french(String words) {
    return european(words.replace(" de dinars", " dinars"), FRENCH, "dinar", " et ");
  }

  static BigDecimal english(String words) {
    return european(words, ENGLISH, "dinar", " and ");
  }

  private static BigDecimal european(
      String words, Map<String, Long> known, String unit, String and) {
    var at = words.indexOf(unit);
    var rest = at < 0 ? words : words.substring(at).replaceFirst(unit + "s?(" + and + ")?", "");
    var dinars = at < 0 ? 0 : whole(words.substring(0, at), known);
    return BigDecimal.valueOf(100 * dinars + whole(rest.replaceFirst("centimes?$", ""), known), 2);
  }

  private static long whole(String words, Map<String, Long> known) {
    long milliards = 0;
    long total = 0;
    long current = 0;
    for (var word : words.trim().split("[ -]+")) {
      if (word.isEmpty() || word.equals("et") || word.equals("and")) {
        continue;
      }
      var value = known.get(word);
      if (value == null) {
        throw new IllegalArgumentException(word + " in " + words);
      } else if (value == 1_000_000_000) {
        milliards = total + current;
        total = 0;
        current = 0;
      } else if (value >= 1000) {
        total += Math.max(1, current) * value;
        current = 0;
      } else if (value == 100) {
        current = Math.max(1, current) * 100;
      } else if (value == 20 && current % 100 == 4) {
        current += 76;
      } else {
        current += value;
      }
    }
    return milliards * 1_000_000_000 + total + current;
  }

  private static void number(Map<String, Long> known, long first, String words) {
    var value = first;
    for (var word : words.split(" ")) {
      known.put(word, value++);
    }
  }
}
