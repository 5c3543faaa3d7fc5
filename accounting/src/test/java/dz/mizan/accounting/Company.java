package dz.mizan.accounting;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dz.mizan.local.test.Queues;
import dz.mizan.local.test.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

/** A company of its own for a test, and what its user and the other services do. */
public final class Company {
  public static final String ENTRIES = "/api/v1/journal-entries";
  public static final String TRIAL_BALANCE = "/api/v1/trial-balance";
  public static final String ACCOUNTS = "/api/v1/accounts";

  public final UUID id = UUID.randomUUID();
  public final UUID user = UUID.randomUUID();
  private final TestTokens tokens;
  private final Queues queues;
  private final String token;

  private Company(TestTokens tokens, Queues queues) {
    this.tokens = tokens;
    this.queues = queues;
    this.token = tokens.of(user, id).permissions("*:*").sign();
  }

  /** Asked anew each time, for a run of all tests may pass midnight. */
  public static LocalDate today() {
    return LocalDate.now(ZoneId.of("Africa/Algiers"));
  }

  /** One that accounting has not heard of. */
  public static Company unknown(TestTokens tokens, Queues queues) {
    return new Company(tokens, queues);
  }

  /** One whose books are open. */
  public static Company open(TestTokens tokens, Queues queues) {
    var company = unknown(tokens, queues);
    var event = UUID.randomUUID();
    // The first time the queue may not be there yet; the same event has no second effect.
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> {
              int status = company.as().get(ACCOUNTS + "?limit=1").statusCode();
              if (status == 503) {
                company.registered(event);
              }
              return status != 503;
            });
    return company;
  }

  /** Publishes company.registered. */
  public void registered(UUID eventId) {
    publish(
        "auth.company.registered.v1",
        eventId,
        id,
        """
        {"companyId": "%s", "code": "SARL1", "name": "SARL Essai", "currency": "DZD",
         "zone": "Africa/Algiers"}"""
            .formatted(id));
  }

  /** Publishes stock.moved as it was before it told business dates. */
  public void stockMoved(UUID eventId, String kind, String value, Instant movedAt) {
    stockMoved(eventId, kind, value, movedAt, "");
  }

  /** Publishes stock.moved of a movement that takes another back, of that business date. */
  public void stockTakenBack(UUID eventId, String kind, String value, LocalDate movedOn) {
    stockMoved(
        eventId,
        kind,
        value,
        Instant.now(),
        """
        , "movedOn": "%s", "reverses": "%s", "documentType": "count", "documentId": "%s",
         "lots": [{"number": "L1", "quantity": "10.000"}]"""
            .formatted(movedOn, UUID.randomUUID(), UUID.randomUUID()));
  }

  private void stockMoved(
      UUID eventId, String kind, String value, Instant movedAt, String furtherFields) {
    publish(
        "inventory.stock.moved.v1",
        eventId,
        UUID.randomUUID(),
        """
        {"movementId": "%s", "kind": "%s", "productId": "%s", "warehouseId": "%s",
         "quantity": "10.000", "unitCost": "12.5000", "value": "%s", "document": "BL-77",
         "movedAt": "%s"%s}"""
            .formatted(
                UUID.randomUUID(),
                kind,
                UUID.randomUUID(),
                UUID.randomUUID(),
                value,
                movedAt,
                furtherFields));
  }

  public void publish(String type, UUID eventId, UUID subject, String data) {
    queues.publish(
        id + "." + type,
        """
        {"specversion": "1.0", "id": "%s", "source": "/mizan/test", "type": "dz.mizan.%s",
         "subject": "%s", "time": "%s", "datacontenttype": "application/json", "company": "%s",
         "sequence": 1, "data": %s}"""
            .formatted(eventId, type, subject, Instant.now(), id, data));
  }

  /** A request with every permission of this service. */
  public RequestSpecification as() {
    return given().auth().oauth2(token);
  }

  /** A request with these permissions alone. */
  public RequestSpecification with(String... permissions) {
    return given().auth().oauth2(tokens.of(user, id).permissions(permissions).recent());
  }

  public Response post(String body) {
    return as().contentType(ContentType.JSON).body(body).post(ENTRIES);
  }

  /** Posts one debit and one credit of today. */
  public Response post(String journal, String debit, String credit, String amount) {
    return post(entry(journal, debit, credit, amount));
  }

  public static String entry(String journal, String debit, String credit, String amount) {
    return entry(
        journal,
        today().toString(),
        """
        {"account": "%s", "debit": "%s"}, {"account": "%s", "credit": "%s"}"""
            .formatted(debit, amount, credit, amount));
  }

  public static String entry(String journal, String date, String lines) {
    return """
        {"journal": "%s", "date": "%s", "label": "Essai", "reference": "PJ-1", "lines": [%s]}"""
        .formatted(journal, date, lines);
  }

  /** The balance of an account by the trial balance of this year; null if it did not move. */
  public String balance(String account) {
    return balance(account, today().getYear());
  }

  /** The same by the trial balance of that year. */
  public String balance(String account, int year) {
    Map<String, String> balance =
        as().get(TRIAL_BALANCE + "?year=" + year)
            .path("items.find { it.account == '%s' }?.balance".formatted(account));
    return balance == null ? null : balance.get("amount");
  }

  /** What was posted to an account in this year and the last one, which is open. */
  public String balanceOfTwoYears(String account) {
    int year = today().getYear();
    var before = balance(account, year - 1);
    var since = balance(account, year);
    if (before == null || since == null) {
      return before == null ? since : before;
    }
    return new BigDecimal(before).add(new BigDecimal(since)).toPlainString();
  }

  /** How many entries the list shows. */
  public int entries() {
    return as().get(ENTRIES + "?limit=200").path("items.size()");
  }
}
