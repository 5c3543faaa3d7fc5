package dz.mizan.accounting.treasury;

import static io.restassured.RestAssured.given;

import dz.mizan.accounting.Company;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets in to treasury, payments and bank statements. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class TreasuryAccessTest {
  private static final String ID = "019a9f2c-7c11-7d0e-8a57-0c2f4b7a9e10";
  private static final String ENDPOINTS =
      """
      GET,  treasury-accounts,                       treasury-accounts:read
      GET,  treasury-accounts/@,                     treasury-accounts:read
      POST, treasury-accounts,                       treasury-accounts:create
      PUT,  treasury-accounts/@,                     treasury-accounts:change
      GET,  treasury-accounts/@/book,                treasury-accounts:read
      GET,  treasury-accounts/@/book.csv,            treasury-accounts:read
      GET,  treasury-accounts/@/book/paper,          treasury-accounts:read
      GET,  treasury-accounts/@/reconciliation,      bank-statements:read
      GET,  treasury-accounts/@/reconciliation.csv,  bank-statements:read
      GET,  treasury-transfers,                      treasury-accounts:read
      GET,  treasury-transfers/@,                    treasury-accounts:read
      POST, treasury-transfers,                      treasury-accounts:transfer
      POST, treasury-transfers/@/cancel,             treasury-accounts:transfer
      GET,  payments,                                payments:read
      GET,  payments/@,                              payments:read
      POST, payments,                                payments:create
      POST, payments/@/cancel,                       payments:cancel
      POST, payments/@/allocations,                  payments:allocate
      POST, payments/@/allocations/@/undo,           payments:allocate
      POST, payments/@/write-off,                    payments:allocate
      POST, payments/@/cheque/deposit,               payments:deposit
      POST, payments/@/cheque/clear,                 payments:deposit
      POST, payments/@/cheque/bounce,                payments:cancel
      GET,  bank-statements,                         bank-statements:read
      GET,  bank-statements/@,                       bank-statements:read
      GET,  bank-statements/@/suggestions,           bank-statements:read
      POST, bank-statements/@/accept-suggestions,    bank-statements:reconcile
      POST, bank-statements/@/apply-rules,           bank-statements:reconcile
      POST, bank-statements/@/apply-rules,           journal-entries:create
      GET,  bank-statement-lines,                    bank-statements:read
      POST, bank-statement-lines/@/payment,          bank-statements:reconcile
      POST, bank-statement-lines/@/payment,          payments:create
      POST, bank-statement-lines/@/entry,            bank-statements:reconcile
      POST, bank-statement-lines/@/entry,            journal-entries:create
      POST, bank-statement-lines/@/cheque,           bank-statements:reconcile
      GET,  bank-reconciliations,                    bank-statements:read
      GET,  bank-reconciliations/@,                  bank-statements:read
      POST, bank-reconciliations,                    bank-statements:reconcile
      POST, bank-reconciliations/@/undo,             bank-statements:reconcile
      GET,  statement-profiles,                      bank-statements:read
      POST, statement-profiles,                      bank-statements:configure
      PUT,  statement-profiles/@,                    bank-statements:configure
      DELETE, statement-profiles/@,                  bank-statements:configure
      GET,  statement-rules,                         bank-statements:read
      POST, statement-rules,                         bank-statements:configure
      PUT,  statement-rules/@,                       bank-statements:configure
      DELETE, statement-rules/@,                     bank-statements:configure
      """;
  private static final String[] ALL = {
    "treasury-accounts:read",
    "treasury-accounts:create",
    "treasury-accounts:change",
    "treasury-accounts:transfer",
    "payments:read",
    "payments:create",
    "payments:allocate",
    "payments:deposit",
    "payments:cancel",
    "bank-statements:read",
    "bank-statements:import",
    "bank-statements:reconcile",
    "bank-statements:configure",
    "journal-entries:create"
  };

  TestTokens tokens;
  Queues queues;
  private static Company company;

  private static String path(String path) {
    return "/api/v1/" + path.replace("@", ID);
  }

  @ParameterizedTest
  @CsvSource(textBlock = ENDPOINTS)
  void no_token_is_401(Method method, String path, String permission) {
    given()
        .contentType("application/json")
        .body("{}")
        .request(method, path(path))
        .then()
        .statusCode(401);
  }

  @ParameterizedTest
  @CsvSource(textBlock = ENDPOINTS)
  void all_other_permissions_are_403(Method method, String path, String permission) {
    if (company == null) {
      company = Company.open(tokens, queues);
    }
    var others = Arrays.stream(ALL).filter(one -> !one.equals(permission)).toArray(String[]::new);
    company
        .with(others)
        .contentType("application/json")
        .body("{}")
        .request(method, path(path))
        .then()
        .statusCode(403);
  }

  @Test
  void a_file_comes_in_only_from_who_may_import() {
    var path = "/api/v1/bank-statements?format=MT940&treasuryAccountId=" + ID;
    given().contentType("text/plain").body("x").post(path).then().statusCode(401);
    Company.open(tokens, queues)
        .with("bank-statements:read", "bank-statements:reconcile")
        .contentType("text/plain")
        .body("x")
        .post(path)
        .then()
        .statusCode(403);
  }
}
