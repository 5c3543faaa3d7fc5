package dz.mizan.common.algeria;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Reads an Arabic amount in words, knowing nothing of how it was written. */
final class SpokenArabic {
  private static final Map<String, Integer> NUMBERS = new HashMap<>();
  private static final Map<String, Long> SCALES = new HashMap<>();
  private static final Map<String, Long> DUALS = new HashMap<>();
  private static final Map<String, Integer> NOUNS = new HashMap<>();

  static {
    var value = 0;
    for (var word : "صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة".split(" ")) {
      NUMBERS.put(word, value++);
    }
    NUMBERS.putAll(Map.of("أحد", 1, "اثنا", 2, "عشر", 10, "عشرون", 20, "ثلاثون", 30));
    NUMBERS.putAll(Map.of("أربعون", 40, "خمسون", 50, "ستون", 60, "سبعون", 70, "ثمانون", 80));
    NUMBERS.putAll(Map.of("تسعون", 90, "مائة", 100, "مائتان", 200, "مائتا", 200));
    NUMBERS.putAll(Map.of("ثلاثمائة", 300, "أربعمائة", 400, "خمسمائة", 500, "ستمائة", 600));
    NUMBERS.putAll(Map.of("سبعمائة", 700, "ثمانمائة", 800, "تسعمائة", 900));
    SCALES.putAll(Map.of("ألف", 1000L, "آلاف", 1000L, "ألفًا", 1000L));
    SCALES.putAll(Map.of("مليون", 1_000_000L, "ملايين", 1_000_000L, "مليونًا", 1_000_000L));
    SCALES.putAll(
        Map.of("مليار", 1_000_000_000L, "ملايير", 1_000_000_000L, "مليارًا", 1_000_000_000L));
    DUALS.putAll(Map.of("ألفان", 1000L, "ألفا", 1000L, "مليونان", 1_000_000L));
    DUALS.putAll(Map.of("مليونا", 1_000_000L, "ملياران", 1_000_000_000L, "مليارا", 1_000_000_000L));
    NOUNS.putAll(Map.of("دينار", 0, "دنانير", 0, "دينارًا", 0, "ديناران", 2));
    NOUNS.putAll(Map.of("سنتيم", 0, "سنتيمات", 0, "سنتيمًا", 0, "سنتيمان", 2));
  }

  private long units;
  private long thousands;
  private long higher;
  private long dinars;
  private long centimes;
  private String noun = "";

  private SpokenArabic() {}

  static BigDecimal amount(String words) {
    var reading = new SpokenArabic();
    for (var token : words.split(" ")) {
      reading.take(token);
    }
    return BigDecimal.valueOf(100 * reading.dinars + reading.centimes, 2);
  }

  private void take(String token) {
    // The word for one begins with the letter that joins words.
    var word = isKnown(token) ? token : token.substring(1);
    if (!isKnown(word) || !(word.equals(token) || token.startsWith("و"))) {
      throw new IllegalArgumentException(token);
    }
    if (!noun.isEmpty() && token.equals("واحد")) {
      units = 1;
      endNoun(noun);
      return;
    }
    noun = "";
    if (NUMBERS.containsKey(word)) {
      units += NUMBERS.get(word);
    } else if (NOUNS.containsKey(word)) {
      units += NOUNS.get(word);
      endNoun(word);
    } else if (DUALS.containsKey(word)) {
      scale(2, DUALS.get(word));
    } else if (SCALES.get(word) == 1000) {
      scale(Math.max(1, units), 1000);
    } else {
      scale(Math.max(1, units + thousands), SCALES.get(word));
      thousands = 0;
    }
  }

  private void scale(long count, long scale) {
    if (scale == 1000) {
      thousands += count * scale;
    } else {
      higher += count * scale;
    }
    units = 0;
  }

  private void endNoun(String word) {
    if (word.startsWith("د")) {
      dinars += units + thousands + higher;
    } else {
      centimes += units + thousands + higher;
    }
    units = 0;
    thousands = 0;
    higher = 0;
    noun = word;
  }

  private static boolean isKnown(String word) {
    return NUMBERS.containsKey(word)
        || SCALES.containsKey(word)
        || DUALS.containsKey(word)
        || NOUNS.containsKey(word);
  }
}
