package dz.mizan.accounting.invoice.paper;

import dz.mizan.accounting.invoice.document.DocumentKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the law wants on an invoice.
 *
 * <p>Loi 04-02 (amended by loi 10-06) art. 34: an invoice without the name, the NIF, the address,
 * the quantity, the precise designation or the unit price HT counts as none, and the fine is 80 %
 * of its amount (art. 33). Décret exécutif 05-468 art. 3 wants the legal form, the activity, RC and
 * NIS of both sides, the mode and date of payment too; of a consumer only name and address.
 * Capital, phone, fax and e-mail are printed where there are any.
 */
public final class Mentions {
  private static final String LAW = "wanted by loi 04-02 art. 34";
  private static final String DECREE = "wanted by décret 05-468 art. 3";
  private static final Pattern NIF = Pattern.compile("[0-9]{15}([0-9]{5})?");
  private static final Pattern LETTER = Pattern.compile(".*\\p{L}.*");

  private final Map<String, String> missing = new LinkedHashMap<>();

  private Mentions() {}

  /**
   * What is missing, by field of the document, field of the customer, or name of the setting.
   *
   * @param withDecree whether what the decree alone wants is wanted
   */
  public static Map<String, String> missing(Frozen paper, boolean withDecree) {
    var mentions = new Mentions();
    mentions.seller(paper.seller(), withDecree);
    mentions.buyer(paper.buyer(), withDecree);
    paper.lines().forEach(mentions::line);
    if (withDecree && paper.kind() == DocumentKind.INVOICE) {
      mentions.want("paymentMode", paper.paymentMode() == null, DECREE);
      mentions.want("dueDate", paper.dueDate() == null, DECREE);
    }
    return mentions.missing;
  }

  private void seller(Frozen.Seller seller, boolean withDecree) {
    want("settings.company-name", isBlank(seller.name()), LAW);
    want("settings.nif", !NIF.matcher(seller.nif()).matches(), LAW);
    want("settings.address", isBlank(seller.address()), LAW);
    if (withDecree) {
      want("settings.legal-form", isBlank(seller.legalForm()), DECREE);
      want("settings.activity", isBlank(seller.activity()), DECREE);
      want("settings.rc", isBlank(seller.rc()), DECREE);
      want("settings.nis", isBlank(seller.nis()), DECREE);
    }
  }

  private void buyer(Frozen.Buyer buyer, boolean withDecree) {
    want("partner.name", isBlank(buyer.name()), LAW);
    want("partner.street", isBlank(buyer.street()) && isBlank(buyer.commune()), LAW);
    if (buyer.person()) {
      return;
    }
    want("partner.nif", isBlank(buyer.nif()), LAW);
    if (withDecree) {
      want("partner.legalForm", isBlank(buyer.legalForm()), DECREE);
      want("partner.activity", isBlank(buyer.activity()), DECREE);
      want("partner.rc", isBlank(buyer.rc()), DECREE);
      want("partner.nis", isBlank(buyer.nis()), DECREE);
    }
  }

  private void line(Frozen.Line line) {
    var at = "lines[" + (line.position() - 1) + "].";
    want(at + "designation", !LETTER.matcher(line.designation()).matches(), LAW);
    want(at + "quantity", line.quantity().signum() <= 0, LAW);
    want(at + "unitPrice", line.unitPrice().signum() == 0, LAW);
  }

  private void want(String field, boolean isMissing, String why) {
    if (isMissing) {
      missing.put(field, why);
    }
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
