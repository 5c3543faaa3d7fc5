package dz.mizan.accounting.payment;

import dz.mizan.accounting.Company;
import dz.mizan.accounting.entry.DraftEntry;
import dz.mizan.accounting.entry.DraftEntry.Line;
import dz.mizan.accounting.entry.Origin;
import dz.mizan.accounting.entry.PostEntry;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.local.test.Sql;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The books of a test's company: partners, documents that are open, and what is paid of them. */
public final class Books {
  public static final String PAYMENTS = "/api/v1/payments";
  public static final String TREASURY = "/api/v1/treasury-accounts";

  public final Company company;
  private final Sql sql;
  private final PostEntry postEntry;
  private final CompanyTransactions transactions;

  public Books(Company company, Sql sql, PostEntry postEntry, CompanyTransactions transactions) {
    this.company = company;
    this.sql = sql;
    this.postEntry = postEntry;
    this.transactions = transactions;
  }

  /** A partner who is both customer and supplier. */
  public UUID partner(String name) {
    var id = UUID.randomUUID();
    sql.update(
        "insert into partner (company_id, id, code, name, is_customer, is_supplier)"
            + " values (?, ?, ?, ?, true, true)",
        company.id,
        id,
        id.toString().substring(0, 8),
        name);
    return id;
  }

  /** What a customer owes. */
  public UUID invoice(UUID partner, String amount) {
    return invoice(partner, amount, "FA-" + amount);
  }

  public UUID invoice(UUID partner, String amount, String reference) {
    var id = UUID.randomUUID();
    post(
        "VE",
        reference,
        Origin.document("invoice", id),
        Line.debit("411", new BigDecimal(amount)).partner(partner).due(Company.today()),
        Line.credit("700", new BigDecimal(amount)));
    return id;
  }

  /** An invoice that is paid in cash: its receivable has the stamp duty in it. */
  public UUID stampedInvoice(UUID partner, String amount, String stamp) {
    var id = UUID.randomUUID();
    var total = new BigDecimal(amount).add(new BigDecimal(stamp));
    post(
        "VE",
        "FA-T",
        Origin.document("invoice", id),
        Line.debit("411", total).partner(partner),
        Line.credit("700", new BigDecimal(amount)),
        Line.credit("4477", new BigDecimal(stamp)));
    return id;
  }

  /** What is owed to a supplier. */
  public UUID bill(UUID partner, String amount) {
    var id = UUID.randomUUID();
    post(
        "AC",
        "FF-" + amount,
        Origin.document("bill", id),
        Line.debit("607", new BigDecimal(amount)),
        Line.credit("401", new BigDecimal(amount)).partner(partner));
    return id;
  }

  /** Posts an entry of today. @return its id */
  public UUID post(String journal, String reference, Origin origin, Line... lines) {
    return post(journal, Company.today(), reference, origin, lines);
  }

  public UUID post(String journal, LocalDate on, String reference, Origin origin, Line... lines) {
    var draft = DraftEntry.of(journal, on, "Essai", reference, List.of(lines), origin);
    try {
      return VertxContextSupport.subscribeAndAwait(
              () -> transactions.run(company.id, () -> postEntry.handle(draft)))
          .orElseThrow()
          .id();
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  public String bank() {
    return treasury("BANK");
  }

  public String till() {
    return treasury("CASH");
  }

  private String treasury(String kind) {
    return company.as().get(TREASURY + "?kind=" + kind).path("items[0].id");
  }

  /** Puts money into the till. */
  public void fillTill(String amount) {
    company.post("CA", "530", "101", amount).then().statusCode(201);
  }

  public static String allocation(UUID document, String amount) {
    return "{\"documentId\": \"%s\", \"amount\": \"%s\"}".formatted(document, amount);
  }

  public static String allocation(UUID document, String amount, String discount, String writeOff) {
    return "{\"documentId\": \"%s\", \"amount\": \"%s\", \"discount\": \"%s\", \"writeOff\": \"%s\"}"
        .formatted(document, amount, discount, writeOff);
  }

  /** Received from a customer by transfer. */
  public Response received(UUID partner, String amount, String... allocations) {
    return pay("RECEIVED", "CUSTOMER", partner, bank(), "TRANSFER", amount, "", allocations);
  }

  /** Received by cheque. */
  public Response cheque(UUID partner, String amount, String... allocations) {
    return pay("RECEIVED", "CUSTOMER", partner, bank(), "CHEQUE", amount, "", allocations);
  }

  /** Made to a supplier by transfer. */
  public Response made(UUID partner, String amount, String... allocations) {
    return pay("MADE", "SUPPLIER", partner, bank(), "TRANSFER", amount, "", allocations);
  }

  /**
   * @param further fields, each followed by a comma
   */
  public Response pay(
      String direction,
      String party,
      UUID partner,
      String treasury,
      String method,
      String amount,
      String further,
      String... allocations) {
    return send(
        PAYMENTS,
        """
        {"direction": "%s", "party": "%s", "partnerId": "%s", "treasuryAccountId": "%s",
         "method": "%s", "amount": "%s", %s "allocations": [%s]}"""
            .formatted(
                direction,
                party,
                partner,
                treasury,
                method,
                amount,
                further,
                String.join(", ", allocations)));
  }

  public Response send(String path, String body) {
    return company.as().contentType(ContentType.JSON).body(body).post(path);
  }

  /** What of a document is open; above zero for what is owed to us. */
  public String open(UUID document) {
    return sql.text(
        "select sum(o.remaining) from open_item o join journal_entry e using (company_id)"
            + " where e.id = o.entry_id and e.company_id = ? and e.origin_id = ?"
            + " and e.origin in ('invoice', 'bill')",
        company.id,
        document);
  }

  public long payments() {
    return sql.count("select count(*) from payment where company_id = ?", company.id);
  }

  /** The account's balance by its kept balances; "0.00" if it did not move. */
  public String balance(String account) {
    return sql.text(
        "select coalesce(sum(debit - credit), 0.00) from account_balance"
            + " where company_id = ? and account = ?",
        company.id,
        account);
  }
}
