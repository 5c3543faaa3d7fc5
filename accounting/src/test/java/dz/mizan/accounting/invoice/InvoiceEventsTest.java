package dz.mizan.accounting.invoice;

import static dz.mizan.accounting.invoice.Sales.CREDIT_NOTES;
import static dz.mizan.accounting.invoice.Sales.INVOICES;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dz.mizan.accounting.Company;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.CompanyRows;
import dz.mizan.local.test.EventSamples;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class InvoiceEventsTest {
  private static final String COMPLETED = "dz.mizan.inventory.order.completed.v1";
  private static final String REFUNDED = "dz.mizan.inventory.order.refunded.v1";

  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;
  private Sales sales;

  @BeforeEach
  void company() {
    sales = Sales.of(Company.open(tokens, queues), sql);
  }

  /** The golden sample's data, of an order, a customer and a refund of our own. */
  private String data(String type, UUID order, UUID refund) {
    var data = (ObjectNode) EventSamples.of(type).path("data").deepCopy();
    data.put("orderId", order.toString());
    ((ObjectNode) data.path("customer")).put("id", sales.customer.toString());
    if (data.has("refundId")) {
      data.put("refundId", refund.toString());
    }
    return data.toString();
  }

  private void completed(UUID event, UUID order) {
    sales.company.publish(
        "inventory.order.completed.v1", event, order, data(COMPLETED, order, order));
  }

  private void refunded(UUID event, UUID order, UUID refund) {
    sales.company.publish(
        "inventory.order.refunded.v1", event, order, data(REFUNDED, order, refund));
  }

  private String made(String path, UUID source) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                sales.company.as().get(path + "?sourceId=" + source).<Integer>path("items.size()")
                    == 1);
    return sales.company.as().get(path + "?sourceId=" + source).path("items[0].id");
  }

  @Test
  void an_order_becomes_one_draft_of_what_was_delivered() {
    var order = UUID.randomUUID();
    completed(UUID.randomUUID(), order);
    completed(UUID.randomUUID(), order);

    var id = made(INVOICES, order);

    sales
        .read(INVOICES, id)
        .body("status", equalTo("DRAFT"))
        .body("totalTtc", equalTo("2320.50"))
        .body("paymentTermsDays", equalTo(30))
        .body("reference", equalTo("BC-778"))
        .body("lines[1].kind", equalTo("SERVICE"));
    sales.company.post("OD", "512", "101", "1.00").then().statusCode(201);
    assertThat(sql.count("select count(*) from sales_document where source_id = ?", order))
        .isEqualTo(1);
  }

  @Test
  void an_order_of_a_customer_whom_nobody_has_told_of_makes_him_known() {
    var order = UUID.randomUUID();
    sales.company.publish(
        "inventory.order.completed.v1",
        UUID.randomUUID(),
        order,
        data(COMPLETED, order, order)
            .replace(sales.customer.toString(), UUID.randomUUID().toString()));

    var id = made(INVOICES, order);

    sales.read(INVOICES, id).body("partnerName", equalTo("SARL El Baraka"));
  }

  @Test
  void a_refund_waits_until_its_order_is_invoiced_and_becomes_a_draft_of_a_credit_note() {
    var order = UUID.randomUUID();
    var refund = UUID.randomUUID();
    refunded(UUID.randomUUID(), order, refund);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> sql.count("select count(*) from pending_refund where order_id = ?", order) == 1);

    completed(UUID.randomUUID(), order);
    var invoice = paidBy(made(INVOICES, order), "TRANSFER");
    assertThat(sql.count("select count(*) from pending_refund where order_id = ?", order))
        .isEqualTo(1);
    sales.issue(invoice).statusCode(200);

    var note = made(CREDIT_NOTES, refund);
    sales
        .read(CREDIT_NOTES, note)
        .body("totalHt", equalTo("243.75"))
        .body("totalTtc", equalTo("290.06"))
        .body("reason", equalTo("Marchandise non conforme"));
    sales.company.as().get(CREDIT_NOTES + "/" + note + "/paper").then().statusCode(200);
    sales.company.as().post(CREDIT_NOTES + "/" + note + "/issue").then().statusCode(200);
    assertThat(sql.count("select count(*) from pending_refund where order_id = ?", order)).isZero();
  }

  @Test
  void a_refund_that_was_credited_waits_no_more_and_keeps_no_invoice_from_being_issued() {
    var order = UUID.randomUUID();
    var refund = UUID.randomUUID();
    completed(UUID.randomUUID(), order);
    sales.issue(paidBy(made(INVOICES, order), "TRANSFER")).statusCode(200);
    refunded(UUID.randomUUID(), order, refund);
    made(CREDIT_NOTES, refund);
    var other = UUID.randomUUID();
    completed(UUID.randomUUID(), other);
    var draft = paidBy(made(INVOICES, other), "TRANSFER");
    sql.update(
        "insert into pending_refund (company_id, refund_id, order_id, data)"
            + " values (?, ?, ?, ?::jsonb)",
        sales.company.id,
        refund,
        other,
        data(REFUNDED, other, refund));

    sales.issue(draft).statusCode(200);

    assertThat(sql.count("select count(*) from pending_refund where refund_id = ?", refund))
        .isZero();
    assertThat(sql.count("select count(*) from sales_document where source_id = ?", refund))
        .isEqualTo(1);
  }

  private String paidBy(String draft, String mode) {
    sql.update("update sales_document set payment_mode = ? where id = ?::uuid", mode, draft);
    return draft;
  }

  @Test
  void events_have_the_form_of_their_samples() {
    var order = UUID.randomUUID();
    completed(UUID.randomUUID(), order);
    var id = paidBy(made(INVOICES, order), "CASH");
    try (var tap = new EventTap(stack.broker(), sales.company.id + ".accounting.#")) {
      sales.issue(id).statusCode(200);
      EventSamples.requireSameShape(tap.awaitType("dz.mizan.accounting.invoice.issued.v1").json());

      var other = UUID.randomUUID();
      var refund = UUID.randomUUID();
      completed(UUID.randomUUID(), other);
      sales.issue(paidBy(made(INVOICES, other), "TRANSFER")).statusCode(200);
      refunded(UUID.randomUUID(), other, refund);
      var note = made(CREDIT_NOTES, refund);
      sales.company.as().post(CREDIT_NOTES + "/" + note + "/issue").then().statusCode(200);
      EventSamples.requireSameShape(
          tap.awaitType("dz.mizan.accounting.credit-note.issued.v1").json());

      sales
          .post(INVOICES + "/" + id + "/cancel", "{\"reason\": \"Erreur de facturation\"}")
          .then()
          .statusCode(200);
      var cancelled = tap.awaitType("dz.mizan.accounting.invoice.cancelled.v1").json();
      EventSamples.requireSameShape(cancelled);
      assertThat(cancelled.path("sequence").asInt()).isEqualTo(2);
    }
  }

  @Test
  void a_refund_finds_the_lines_of_a_draft_that_somebody_has_changed() {
    var order = UUID.randomUUID();
    completed(UUID.randomUUID(), order);
    var id = made(INVOICES, order);
    var oil =
        """
        {"kind": "GOODS", "sku": "HO-1L", "designation": "Huile d'olive vierge", "unit": "LITRE",
         "quantity": "4", "unitPrice": "250", "tvaCode": "NORMAL"}""";
    sales
        .company
        .as()
        .contentType("application/json")
        .header("If-Match", "*")
        .body(sales.body("TRANSFER", oil, ""))
        .put(INVOICES + "/" + id)
        .then()
        .statusCode(200)
        .body("source", equalTo("ORDER"));

    var refund = UUID.randomUUID();
    refunded(UUID.randomUUID(), order, refund);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> sql.count("select count(*) from pending_refund where order_id = ?", order) == 1);
    sales.issue(id).statusCode(200);

    var note = made(CREDIT_NOTES, refund);
    sales
        .company
        .as()
        .post(CREDIT_NOTES + "/" + note + "/issue")
        .then()
        .statusCode(200)
        .body("totalHt", equalTo("243.75"));
  }

  @Test
  void papers_are_printed_of_drafts_and_of_what_is_issued() {
    var id = sales.draft(sales.goods("1", "100", "CASH"));
    for (var issued : new boolean[] {false, true}) {
      if (issued) {
        sales.issue(id).statusCode(200);
      }
      for (var language : new String[] {"fr", "ar", "en"}) {
        var html =
            sales.company.as().get(INVOICES + "/" + id + "/paper?format=html&lang=" + language);
        assertThat(html.statusCode()).isEqualTo(200);
        assertThat(html.contentType()).startsWith("text/html");
        assertThat(html.asString().contains("FA-")).isEqualTo(issued);
        var pdf = sales.company.as().get(INVOICES + "/" + id + "/paper?lang=" + language);
        assertThat(pdf.contentType()).isEqualTo("application/pdf");
        assertThat(pdf.asByteArray()).startsWith("%PDF".getBytes(US_ASCII));
      }
    }
    sales.company.as().get(INVOICES + "/" + id + "/paper?format=doc").then().statusCode(400);
    sales.company.as().get(INVOICES + "/" + id + "/paper?lang=de").then().statusCode(400);
    sales.company.with("quotes:read").get(INVOICES + "/" + id + "/paper").then().statusCode(403);
  }

  @Test
  void one_key_makes_one_draft() {
    var body = sales.goods("1", "100", "TRANSFER");
    var ids = new String[2];
    for (var i = 0; i < 2; i++) {
      ids[i] =
          sales
              .company
              .as()
              .contentType("application/json")
              .header("Idempotency-Key", "k-1")
              .body(body)
              .post(INVOICES)
              .then()
              .statusCode(201)
              .extract()
              .path("id");
    }
    assertThat(ids[0]).isEqualTo(ids[1]);
  }

  @Test
  void papers_go_with_the_whole_company() {
    var deposit =
        sales.issued(sales.body("TRANSFER", Sales.line("DEPOSIT", "1", "300", "NORMAL"), ""));
    sales.issued(
        sales.body(
            "TRANSFER",
            Sales.line("GOODS", "10", "100", "NORMAL"),
            ", \"deposits\": [\"" + deposit + "\"]"));
    var cancelled = sales.issued(sales.goods("1", "100", "CASH"));
    sales
        .post(INVOICES + "/" + cancelled + "/cancel", "{\"reason\": \"Erreur\"}")
        .then()
        .statusCode(200);
    try (var tap =
        new EventTap(stack.broker(), sales.company.id + ".accounting.company.erased.v1")) {
      CompanyRows.requestErasure(queues, sales.company.id, UUID.randomUUID());
      tap.awaitType("dz.mizan.accounting.company.erased.v1");
    }
    for (var table :
        new String[] {"sales_document", "sales_document_line", "deposit_deduction", "partner"}) {
      assertThat(
              sql.count(
                  "select count(*) from " + table + " where company_id = ?", sales.company.id))
          .as(table)
          .isZero();
    }
  }
}
