package dz.mizan.inventory.count;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** How papers look on A4 and on a screen. */
final class PaperStyle {
  static final String CSS =
      """
      @page { size: A4; margin: 12mm 11mm 15mm;
        @bottom-center { content: counter(page) " / " counter(pages); direction: ltr; font: 8pt sans-serif; color: #555; } }
      @page wide { size: A4 landscape; }
      * { box-sizing: border-box; }
      body { font: 9.5pt/1.35 "Noto Sans", Arial, "Liberation Sans", "DejaVu Sans", sans-serif;
        color: #111; margin: 0 auto; max-width: 190mm; }
      body.wide { page: wide; max-width: 277mm; }
      [lang=ar] body { font-family: "Noto Naskh Arabic", "Noto Sans Arabic", Arial, "DejaVu Sans", sans-serif; }
      header { display: flex; justify-content: space-between; align-items: flex-end; gap: 8mm;
        border-bottom: 1.2pt solid #111; padding-bottom: 2.5mm; margin-bottom: 3mm; }
      h1 { font-size: 16pt; line-height: 1.2; margin: 0; }
      .company { font-size: 11pt; font-weight: bold; }
      .sub { color: #444; }
      dl { display: grid; grid-template-columns: repeat(3, auto 1fr); gap: 1mm 3mm; margin: 0 0 3mm; }
      dt { color: #555; } dt::after { content: " :"; }
      dd { margin: 0; font-weight: 600; }
      .hint { border: .6pt solid #999; padding: 1.2mm 2.5mm; margin: 0 0 3mm; font-size: 8.5pt; }
      table { width: calc(100% - 2px); margin: 0 1px; border-collapse: collapse; }
      thead { display: table-header-group; }
      tfoot { display: table-row-group; }
      tr { break-inside: avoid; }
      th, td { border: .5pt solid #888; padding: 1mm 1.6mm; text-align: start; vertical-align: middle; }
      th { background: #ececec; font-size: 8pt; line-height: 1.2; white-space: normal !important; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .sheet tbody td { height: 8.5mm; }
      .number { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
      .line { width: 10mm; text-align: center; color: #555; }
      .nowrap { white-space: nowrap; }
      .product { min-width: 48mm; }
      .wide .product { min-width: 55mm; }
      .blank { width: 30mm; border: 1pt solid #111; }
      .remarks { width: 32mm; }
      .muted { color: #777; font-style: italic; white-space: nowrap; text-align: end; }
      tfoot td { font-weight: bold; border-top: 1.2pt solid #111; background: #f6f6f6;
        print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .signatures { display: grid; grid-template-columns: repeat(3, 1fr); gap: 5mm; margin-top: 7mm;
        break-inside: avoid; }
      .signatures div { break-inside: avoid; border: .6pt solid #555; height: 26mm; padding: 1.5mm 2.5mm; }
      .signatures b { display: block; }
      .signatures span { color: #666; font-size: 8pt; }
      @media screen { body { padding: 8mm 4mm; } }
      @media print { body, body.wide { max-width: none; } }
      """;

  /** Lets a browser use these styles and nothing else. */
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'sha256-"
          + sha256(CSS)
          + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private PaperStyle() {}

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
