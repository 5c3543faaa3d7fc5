package dz.mizan.local.demo;

import java.util.Map;

/** What the law wants a company to say of itself on its invoices; without it none is issued. */
public final class Mentions {
  private static final Map<String, String> MENTIONS =
      Map.of(
          "company-name", "Atlas Négoce",
          "company-name-ar", "أطلس للتجارة",
          "legal-form", "SARL au capital de 1 000 000 DA",
          "activity", "Commerce de gros de produits alimentaires",
          "address", "12, rue Didouche Mourad",
          "commune", "Alger-Centre",
          "nif", "000216001808337",
          "nis", "000216010012345",
          "rc", "16/00-0018083 B 02",
          "phone", "021 63 00 00");

  private Mentions() {}

  /**
   * @param accounting where its API is
   */
  public static void write(Login accountant, String accounting) {
    MENTIONS.forEach(
        (key, value) ->
            accountant.change(accounting + "/accounting-settings/" + key, Map.of("value", value)));
  }
}
