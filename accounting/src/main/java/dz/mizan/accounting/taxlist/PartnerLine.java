package dz.mizan.accounting.taxlist;

import dz.mizan.common.print.sheet.Csv;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list: a customer's year, or an invoice of a supplier.
 *
 * @param date of the invoice; null for a whole year
 * @param reference of the invoice; null for a whole year
 * @param ht without TVA
 */
record PartnerLine(
    String code,
    String name,
    @Nullable String address,
    @Nullable String nif,
    @Nullable String rc,
    @Nullable String ai,
    @Nullable LocalDate date,
    @Nullable String reference,
    BigDecimal ht,
    BigDecimal tva) {

  static final String CUSTOMERS =
      Csv.line("code", "name", "address", "nif", "rc", "ai", "salesHt", "tva", "missing");
  static final String SUPPLIERS =
      Csv.line(
          "code",
          "name",
          "address",
          "nif",
          "rc",
          "date",
          "reference",
          "amountHt",
          "tva",
          "missing");

  static PartnerLine of(Row row) {
    return new PartnerLine(
        row.getString("code"),
        row.getString("name"),
        row.getString("address"),
        row.getString("nif"),
        row.getString("rc"),
        row.getString("ai"),
        row.getLocalDate("date"),
        row.getString("reference"),
        row.getBigDecimal("ht"),
        row.getBigDecimal("tva"));
  }

  String ofCustomer() {
    return Csv.line(code, name, address, nif, rc, ai, ht, tva, String.join(" ", missing(true)));
  }

  String ofSupplier() {
    return Csv.line(
        code, name, address, nif, rc, date, reference, ht, tva, String.join(" ", missing(false)));
  }

  /** What the office will ask for. */
  List<String> missing(boolean isCustomer) {
    var missing = new ArrayList<String>();
    require(missing, "nif", nif);
    require(missing, "rc", rc);
    require(missing, "address", address);
    if (isCustomer) {
      require(missing, "ai", ai);
    } else {
      require(missing, "reference", reference);
    }
    return missing;
  }

  private static void require(List<String> missing, String what, @Nullable String value) {
    if (value == null || value.isBlank()) {
      missing.add(what);
    }
  }
}
