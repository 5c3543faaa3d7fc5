package dz.mizan.accounting.bill;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.accounting.Company;
import dz.mizan.accounting.receipt.Deliveries;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.CompanyRows;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class BillErasureTest {
  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;

  @Test
  void posted_bills_and_what_they_are_held_against_go_with_their_company() {
    var company = Company.open(tokens, queues);
    var deliveries = new Deliveries(company, UUID.randomUUID());
    var delivery = deliveries.received("2.000", "50.0000", "100.00");
    var location =
        company
            .as()
            .contentType(ContentType.JSON)
            .body(
                """
                {"supplierId": "%s", "supplierNumber": "F-1", "supplierDate": "%s", "lines": [
                  {"kind": "GOODS", "receiptLineId": "%s", "quantity": "2", "unitPrice": "50"}]}
                """
                    .formatted(deliveries.supplier, Company.today(), delivery.line()))
            .post("/api/v1/bills")
            .header("Location");
    company
        .as()
        .contentType(ContentType.JSON)
        .header("If-Match", "\"1\"")
        .post(location + "/post")
        .then()
        .statusCode(200);
    try (var tap = new EventTap(stack.broker(), company.id + ".accounting.company.erased.v1")) {
      CompanyRows.requestErasure(queues, company.id, UUID.randomUUID());
      tap.awaitType("dz.mizan.accounting.company.erased.v1");
    }
    var left = CompanyRows.of(sql, company.id);
    left.remove("outbox");
    assertThat(left).isEmpty();
  }
}
