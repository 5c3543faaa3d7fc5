package dz.mizan.inventory.purchasing.paper;

import dz.mizan.common.money.Money;
import dz.mizan.inventory.purchasing.PurchaseOrderView;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * What the paper says.
 *
 * @param heads of the page: label and text
 */
record OrderPaper(
    boolean isArabic,
    String company,
    PurchaseOrderView order,
    List<Map.Entry<PaperLabel, String>> heads) {

  private static final String CSS =
      """
      @page { size: A4; margin: 12mm; }
      body { font: 9.5pt/1.35 "Noto Sans", "DejaVu Sans", "Noto Naskh Arabic", Arial, sans-serif;
        max-width: 190mm; margin: 0 auto; color: #111; }
      h1 { font-size: 16pt; margin: 0 0 4mm; }
      table { width: 100%; border-collapse: collapse; margin-top: 4mm; }
      thead { display: table-header-group; }
      tr { break-inside: avoid; }
      th, td { border: .5pt solid #888; padding: 1mm 1.6mm; text-align: start; }
      .number { text-align: end; white-space: nowrap; }
      .sign { margin-top: 12mm; height: 25mm; border: .5pt solid #888; padding: 2mm; }
      """;

  /** Lets a browser use this style and nothing else. */
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'sha256-"
          + sha256(CSS)
          + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  String html() {
    var page = new StringBuilder(8192);
    page.append("<!DOCTYPE html><html lang=\"")
        .append(isArabic ? "ar\" dir=\"rtl" : "fr")
        .append("\"><head><meta charset=\"utf-8\"><title>")
        .append(escape(order.number()))
        .append("</title><style>")
        .append(CSS)
        .append("</style></head><body><p><bdi>")
        .append(escape(company))
        .append("</bdi></p><h1>")
        .append(label(PaperLabel.ORDER))
        .append(" <bdi>")
        .append(escape(order.number()))
        .append("</bdi></h1>");
    heads.forEach(
        head ->
            page.append("<div>")
                .append(label(head.getKey()))
                .append(" : <bdi>")
                .append(escape(head.getValue()))
                .append("</bdi></div>"));
    lines(page);
    totals(page);
    return page.append("<div class=\"sign\">")
        .append(label(PaperLabel.SIGNATURE))
        .append("</div></body></html>")
        .toString();
  }

  private void lines(StringBuilder page) {
    page.append("<table><thead><tr>");
    for (var head :
        List.of(
            PaperLabel.ITEM,
            PaperLabel.NAME,
            PaperLabel.UNIT,
            PaperLabel.QUANTITY,
            PaperLabel.PRICE,
            PaperLabel.DISCOUNT,
            PaperLabel.TVA,
            PaperLabel.NET)) {
      page.append("<th scope=\"col\">").append(label(head)).append("</th>");
    }
    page.append("</tr></thead><tbody>");
    for (var line : order.lines()) {
      page.append("<tr>");
      var theirs = line.supplierSku();
      text(page, theirs == null ? line.sku() : theirs);
      text(page, line.name());
      text(page, line.unit());
      number(page, line.quantity().stripTrailingZeros().toPlainString());
      number(page, line.unitPrice().toPlainString());
      number(page, line.discountPercent().stripTrailingZeros().toPlainString());
      number(page, line.tvaPercent().stripTrailingZeros().toPlainString());
      number(page, line.net().amount().toPlainString());
      page.append("</tr>");
    }
    page.append("</tbody></table>");
  }

  private void totals(StringBuilder page) {
    page.append("<table><tbody>");
    total(page, label(PaperLabel.TOTAL_HT), order.totalHt());
    order.tva().stream()
        .filter(rate -> rate.percent().signum() > 0)
        .forEach(
            rate ->
                total(
                    page,
                    label(PaperLabel.TOTAL_TVA)
                        + " "
                        + rate.percent().stripTrailingZeros().toPlainString()
                        + " %",
                    rate.tva()));
    total(page, label(PaperLabel.TOTAL_TTC), order.totalTtc());
    page.append("</tbody></table>");
  }

  private static void total(StringBuilder page, String name, Money amount) {
    page.append("<tr>");
    text(page, name);
    number(page, amount.amount().toPlainString());
    page.append("</tr>");
  }

  private static void text(StringBuilder page, String text) {
    page.append("<td><bdi>").append(escape(text)).append("</bdi></td>");
  }

  private static void number(StringBuilder page, String number) {
    page.append("<td class=\"number\"><bdi dir=\"ltr\">").append(number).append("</bdi></td>");
  }

  private String label(PaperLabel label) {
    return label.in(isArabic);
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

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
