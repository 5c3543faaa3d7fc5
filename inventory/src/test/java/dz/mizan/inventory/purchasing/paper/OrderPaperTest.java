package dz.mizan.inventory.purchasing.paper;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.inventory.purchasing.Buyer;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class OrderPaperTest {
  TestTokens tokens;
  Queues queues;

  @Test
  void an_order_is_printed_in_french_or_arabic_with_every_text_escaped() {
    var buyer = Buyer.of(queues, tokens);
    var supplier = Buyer.supplierBody("X");
    supplier.put("name", "<script>alert('x')</script> & Fils");
    var order = Buyer.order(buyer.supplier(supplier), Buyer.line(buyer.product(), "3", "33.3333"));
    var path = buyer.create(order).header("Location") + "/print";
    var french = buyer.request().get(path);
    french
        .then()
        .statusCode(200)
        .header("Content-Type", "text/html;charset=UTF-8")
        .header("Content-Security-Policy", OrderPaper.CONTENT_SECURITY_POLICY);
    assertThat(french.asString())
        .contains("Bon de commande", "33.3333", "100.00", "119.00", "&lt;script&gt;", "&amp; Fils")
        .doesNotContain("<script>");
    assertThat(buyer.request().queryParam("lang", "ar").get(path).asString())
        .contains("dir=\"rtl\"", "سند الطلب");
    buyer.request().queryParam("lang", "de").get(path).then().statusCode(400);
    Buyer.of(queues, tokens).request().get(path).then().statusCode(404);
    given().get(path).then().statusCode(401);
    buyer.only("suppliers:read").get(path).then().statusCode(403);
  }
}
