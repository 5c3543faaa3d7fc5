package dz.mizan.local.chaos.load;

import dz.mizan.local.chaos.check.Acknowledged;
import dz.mizan.local.chaos.check.What;
import dz.mizan.local.demo.Login;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** An accountant issues invoices and posts entries. */
final class Desk {
  private static final ZoneId ZONE = ZoneId.of("Africa/Algiers");

  private final Login accountant;
  private final String api;
  private final Acknowledged acknowledged;
  private final String buyer;

  Desk(Login accountant, String api, Acknowledged acknowledged) {
    this.accountant = accountant;
    this.api = api;
    this.acknowledged = acknowledged;
    this.buyer = accountant.post(api + "/partners", BUYER).text("id");
  }

  private static final Map<String, Object> BUYER =
      Map.of(
          "code", "C-100",
          "name", "SARL El Baraka",
          "customer", true,
          "nif", "000316004512098",
          "nis", "000316010054321",
          "rc", "16/00-0045120 B 03",
          "legalForm", "SARL",
          "activity", "Hôtellerie",
          "address", Map.of("street", "3, boulevard Salah Bouakouir", "commune", "Alger"));

  void invoice() {
    var line =
        Map.of("designation", "Location d'une chambre froide", "quantity", "1", "unitPrice", "250");
    var draft = Map.of("partnerId", buyer, "paymentMode", "TRANSFER", "lines", List.of(line));
    var id = accountant.post(api + "/invoices", draft).text("id");
    acknowledged.note(What.INVOICE, id);
    var issued = accountant.post(api + "/invoices/" + id + "/issue", Map.of());
    acknowledged.note(What.ISSUED_INVOICE, id + " " + issued.text("number"));
  }

  void post() {
    var entry =
        accountant.post(
            api + "/journal-entries",
            Map.of(
                "journal",
                "OD",
                "date",
                LocalDate.now(ZONE).toString(),
                "label",
                "Apport en capital",
                "lines",
                List.of(
                    Map.of("account", "512", "debit", "10.00"),
                    Map.of("account", "101", "credit", "10.00"))));
    acknowledged.note(What.ENTRY, entry.text("id") + " " + entry.text("number"));
  }
}
