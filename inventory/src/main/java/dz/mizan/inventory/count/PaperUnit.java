package dz.mizan.inventory.count;

import java.util.Locale;
import java.util.Map;

/** Units as people write them; one that is not here is printed as it is. */
final class PaperUnit {
  private static final Map<String, String[]> TEXTS =
      Map.ofEntries(
          Map.entry("PIECE", new String[] {"pièce", "قطعة", "piece"}),
          Map.entry("BOX", new String[] {"boîte", "علبة", "box"}),
          Map.entry("PACK", new String[] {"paquet", "حزمة", "pack"}),
          Map.entry("CARTON", new String[] {"carton", "كرتون", "carton"}),
          Map.entry("PALLET", new String[] {"palette", "منصة", "pallet"}),
          Map.entry("BAG", new String[] {"sac", "كيس", "bag"}),
          Map.entry("BOTTLE", new String[] {"bouteille", "قارورة", "bottle"}),
          Map.entry("ROLL", new String[] {"rouleau", "لفة", "roll"}),
          Map.entry("SET", new String[] {"lot", "طقم", "set"}),
          Map.entry("PAIR", new String[] {"paire", "زوج", "pair"}),
          Map.entry("DOZEN", new String[] {"douzaine", "دزينة", "dozen"}),
          Map.entry("GRAM", new String[] {"g", "غ", "g"}),
          Map.entry("KILOGRAM", new String[] {"kg", "كغ", "kg"}),
          Map.entry("QUINTAL", new String[] {"q", "قنطار", "q"}),
          Map.entry("TONNE", new String[] {"t", "طن", "t"}),
          Map.entry("MILLILITRE", new String[] {"mL", "مل", "mL"}),
          Map.entry("CENTILITRE", new String[] {"cL", "سل", "cL"}),
          Map.entry("LITRE", new String[] {"L", "لتر", "L"}),
          Map.entry("HECTOLITRE", new String[] {"hL", "هل", "hL"}),
          Map.entry("CUBIC_METRE", new String[] {"m³", "م³", "m³"}),
          Map.entry("CENTIMETRE", new String[] {"cm", "سم", "cm"}),
          Map.entry("METRE", new String[] {"m", "م", "m"}),
          Map.entry("SQUARE_METRE", new String[] {"m²", "م²", "m²"}));

  private PaperUnit() {}

  static String text(String code, Locale language) {
    var texts = TEXTS.get(code);
    if (texts == null) {
      return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
    return switch (language.getLanguage()) {
      case "ar" -> texts[1];
      case "en" -> texts[2];
      default -> texts[0];
    };
  }
}
