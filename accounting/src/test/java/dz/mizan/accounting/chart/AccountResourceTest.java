package dz.mizan.accounting.chart;

import static dz.mizan.accounting.Company.ACCOUNTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dz.mizan.accounting.Company;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class AccountResourceTest {
  TestTokens tokens;
  Queues queues;

  @Test
  void an_account_has_names_class_type_side_and_parent() {
    Company.open(tokens, queues)
        .as()
        .get(ACCOUNTS + "/512")
        .then()
        .statusCode(200)
        .body("code", equalTo("512"))
        .body("names.fr", equalTo("Banques comptes courants"))
        .body("names.en", startsWith("Bank"))
        .body("names.ar", startsWith("بنوك"))
        .body("class", equalTo(5))
        .body("type", equalTo("asset"))
        .body("normalSide", equalTo("debit"))
        .body("parent", equalTo("51"))
        .body("postable", equalTo(true));
  }

  @Test
  void headings_are_not_postable_but_subdivided_accounts_are() {
    var company = Company.open(tokens, queues);

    company.as().get(ACCOUNTS + "/5").then().body("postable", equalTo(false));
    company.as().get(ACCOUNTS + "/51").then().body("postable", equalTo(false));
    company.as().get(ACCOUNTS + "/101").then().body("postable", equalTo(true));
    company.as().get(ACCOUNTS + "/1011").then().body("postable", equalTo(true));
  }

  @Test
  void pages_by_code_show_each_of_the_485_accounts_once() {
    var company = Company.open(tokens, queues);
    List<String> codes = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      var page = company.as().queryParam("limit", 200).queryParam("cursor", cursor).get(ACCOUNTS);
      codes.addAll(page.path("items.code"));
      cursor = page.path("nextCursor");
    }

    assertThat(codes).hasSize(485).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void a_class_filters() {
    Company.open(tokens, queues)
        .as()
        .get(ACCOUNTS + "?class=3&limit=200")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(44))
        .body("items.code", everyItem(startsWith("3")))
        .body("nextCursor", nullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"?class=0", "?class=8", "?limit=0", "?limit=201", "?cursor=%25"})
  void bad_parameters_are_told(String query) {
    Company.open(tokens, queues)
        .as()
        .urlEncodingEnabled(false)
        .get(ACCOUNTS + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"999", "abc", "%00", "5120000000000000000000"})
  void an_account_that_does_not_exist_is_not_found(String code) {
    Company.open(tokens, queues)
        .as()
        .urlEncodingEnabled(false)
        .get(ACCOUNTS + "/" + code)
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }
}
