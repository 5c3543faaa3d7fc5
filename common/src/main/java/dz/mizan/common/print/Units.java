package dz.mizan.common.print;

import java.util.Locale;
import java.util.Map;

/** Units as people write them; one that is not known here is printed as it is. */
public final class Units {
  private static final Map<String, String[]> TEXTS =
      Map.ofEntries(
          entry("PIECE", "pièce", "قطعة", "piece"),
          entry("BOX", "boîte", "علبة", "box"),
          entry("PACK", "paquet", "حزمة", "pack"),
          entry("CARTON", "carton", "كرتون", "carton"),
          entry("PALLET", "palette", "منصة", "pallet"),
          entry("BAG", "sac", "كيس", "bag"),
          entry("BOTTLE", "bouteille", "قارورة", "bottle"),
          entry("ROLL", "rouleau", "لفة", "roll"),
          entry("SET", "lot", "طقم", "set"),
          entry("PAIR", "paire", "زوج", "pair"),
          entry("DOZEN", "douzaine", "دزينة", "dozen"),
          entry("HOUR", "heure", "ساعة", "hour"),
          entry("DAY", "jour", "يوم", "day"),
          entry("MONTH", "mois", "شهر", "month"),
          entry("GRAM", "g", "غ", "g"),
          entry("KILOGRAM", "kg", "كغ", "kg"),
          entry("QUINTAL", "q", "قنطار", "q"),
          entry("TONNE", "t", "طن", "t"),
          entry("MILLILITRE", "mL", "مل", "mL"),
          entry("CENTILITRE", "cL", "سل", "cL"),
          entry("LITRE", "L", "لتر", "L"),
          entry("HECTOLITRE", "hL", "هل", "hL"),
          entry("CUBIC_METRE", "m³", "م³", "m³"),
          entry("CENTIMETRE", "cm", "سم", "cm"),
          entry("METRE", "m", "م", "m"),
          entry("SQUARE_METRE", "m²", "م²", "m²"));

  private Units() {}

  /**
   * The unit in words.
   *
   * @param code as of the catalogue, such as {@code KILOGRAM}, or what somebody wrote instead
   */
  public static String text(String code, PaperLanguage language) {
    var texts = TEXTS.get(code.toUpperCase(Locale.ROOT));
    return texts == null ? code : language.pick(texts[0], texts[1], texts[2]);
  }

  private static Map.Entry<String, String[]> entry(
      String code, String french, String arabic, String english) {
    return Map.entry(code, new String[] {french, arabic, english});
  }
}
