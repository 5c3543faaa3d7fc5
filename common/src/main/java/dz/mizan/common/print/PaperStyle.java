package dz.mizan.common.print;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** How papers look on A4 and on a screen. */
final class PaperStyle {
  static final String CSS =
      """
      @page { size: A4; margin: 12mm 12mm 16mm;
        @bottom-right { content: counter(page) "/" counter(pages); font: 8pt sans-serif; color: #62666f; } }
      @page across { size: A4 landscape; }
      * { box-sizing: border-box; }
      body { font: 9.5pt/1.4 "Noto Sans", "Noto Sans Arabic", Arial, "Liberation Sans", "DejaVu Sans", sans-serif;
        color: #12141a; margin: 0 auto; max-width: 186mm;
        print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      body.across { page: across; max-width: 273mm; }
      body > * { margin: 0 0 4mm; }
      header { display: flex; justify-content: space-between; gap: 8mm; border-bottom: 1.2pt solid #1f3b5e; padding-bottom: 3mm; }
      .from { flex: 56; } .what { flex: 40; }
      h1 { font-size: 19pt; line-height: 1.25; margin: 0; color: #1f3b5e; text-align: end; }
      .what .number { font-size: 11pt; font-weight: bold; text-align: end; margin-bottom: 1.5mm; }
      .company { font-size: 13pt; font-weight: bold; color: #1f3b5e; }
      .other { font-size: 10.5pt; font-weight: bold; }
      .line, .from dl { font-size: 8.5pt; color: #62666f; }
      dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 2mm; margin: 0; align-items: baseline; }
      dl.two { grid-template-columns: max-content 1fr max-content 1fr; }
      .what dl { grid-template-columns: 1fr max-content; }
      .what dd { font-weight: 600; text-align: end; }
      dl.two dd { white-space: nowrap; }
      dl.grid { gap: .6mm 6mm; grid-template-columns: 1fr; }
      dl.columns2 { grid-template-columns: 1fr 1fr; }
      dl.columns3 { grid-template-columns: repeat(3, 1fr); }
      dl.columns4 { grid-template-columns: repeat(4, 1fr); }
      dl.grid > div { display: flex; gap: 2mm; break-inside: avoid; }
      dl.columns2 dd, dl.columns3 dd, dl.columns4 dd { font-weight: 600; }
      dt { color: #62666f; } dt::after { content: " :"; }
      .what dt::after { content: none; }
      dd { margin: 0; } dd.wide { grid-column: 1 / -1; }
      .panel { border: .6pt solid #c7ccd4; height: 100%; break-inside: avoid; }
      .panel h2 { font-size: 8.5pt; margin: 0; padding: 1mm 2.5mm; background: #ecf0f3; color: #62666f; }
      .lead { font-size: 10.5pt; font-weight: bold; padding: 1.5mm 2.5mm 0; }
      .panel dl { padding: 1mm 2.5mm 2mm; }
      table { width: 100%; border-collapse: collapse; }
      thead { display: table-header-group; }
      tr { break-inside: avoid; }
      th, td { border-bottom: .5pt solid #c7ccd4; padding: .9mm 1.5mm; text-align: start; vertical-align: top; font-size: 9pt; }
      th { background: #ecf0f3; border-bottom: 1pt solid #1f3b5e; vertical-align: bottom; }
      .text { overflow-wrap: anywhere; }
      .short, td.number { white-space: nowrap; }
      th.number, td.number { text-align: end; font-variant-numeric: tabular-nums; }
      .sum td { font-weight: bold; background: #ecf0f3; }
      .group td { font-weight: bold; break-after: avoid; }
      .totals { width: 92mm; max-width: 100%; margin-inline-start: auto; break-inside: avoid; }
      .totals .sum td { font-size: 10.5pt; }
      .beside { display: grid; gap: 5mm; break-inside: avoid; grid-template-columns: 1fr 1fr; }
      .start3 { grid-template-columns: 3fr 9fr; } .start4 { grid-template-columns: 4fr 8fr; }
      .start5 { grid-template-columns: 5fr 7fr; } .start7 { grid-template-columns: 7fr 5fr; }
      .start8 { grid-template-columns: 8fr 4fr; } .start9 { grid-template-columns: 9fr 3fr; }
      .beside > div > * { margin: 0; }
      .together { break-inside: avoid; } .together > * { margin: 0 0 4mm; }
      p.strong { font-weight: bold; }
      p.small { font-size: 8.5pt; color: #62666f; }
      p.heading { font-size: 11pt; font-weight: bold; break-after: avoid; }
      p.box { border: .6pt solid #c7ccd4; padding: 1.8mm 2.5mm; }
      p { text-align: start; } [dir=rtl] p { text-align: right; } [dir=ltr] p { text-align: left; }
      .signatures { display: flex; gap: 4mm; break-inside: avoid; }
      .signatures div { flex: 1; border: .6pt solid #c7ccd4; height: 27mm; padding: 1.5mm 2.5mm; font-size: 8.5pt; font-weight: bold; color: #62666f; }
      .signatures div:only-child { flex: 0 0 78mm; margin-inline-start: auto; }
      footer { border-top: .5pt solid #c7ccd4; font-size: 8.5pt; color: #62666f; }
      footer p { margin: 1mm 0 0; }
      .watermark { position: fixed; inset: 0; display: flex; align-items: center; justify-content: center; pointer-events: none; margin: 0; z-index: 1; }
      .watermark span { transform: rotate(-54deg); font-size: 40pt; font-weight: bold; color: #b81a1a; opacity: .2; white-space: nowrap; }
      .across .watermark span { transform: rotate(-35deg); }
      @media screen { body { padding: 8mm 4mm; } }
      @media print { body, body.across { max-width: none; } }
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
