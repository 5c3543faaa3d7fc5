package dz.mizan.hr.employee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.common.crypto.FieldCipher;
import dz.mizan.hr.TestCompany;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A service whose newest key is k2, over rows that an earlier one wrote under k1. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
@TestProfile(KeyRotationTest.NewKeyInFront.class)
class KeyRotationTest {
  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;

  /** The operator's change: a new key before the old one. */
  public static class NewKeyInFront implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      var key = Base64.getEncoder().encodeToString(new byte[32]);
      return Map.of("mizan.field-keys", "k2:" + key + ",${MIZAN_FIELD_KEYS}");
    }
  }

  @Test
  void rotation_leaves_nothing_under_the_old_key_and_changes_no_number() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var numbers = new LinkedHashMap<String, String>();
    var department = company.firstDepartment();
    for (int i = 0; i < 5; i++) {
      var number = TestCompany.nationalNumber();
      numbers.put(
          company.hire(TestCompany.somebody(department, number)).then().extract().path("id"),
          number);
    }
    numbers.forEach((id, number) -> writeUnderOldKey(company, id, number));
    assertThat(keys(company)).containsOnly("k1");
    numbers.forEach((id, number) -> assertThat(reveal(company, id)).isEqualTo(number));

    rotate(company, 2).then().body("rotated", equalTo(2)).body("remaining", equalTo(3));
    rotate(company, 2).then().body("rotated", equalTo(2)).body("remaining", equalTo(1));
    rotate(company, 2).then().body("rotated", equalTo(1)).body("remaining", equalTo(0));
    rotate(company, 2).then().body("rotated", equalTo(0)).body("remaining", equalTo(0));

    assertThat(keys(company)).containsOnly("k2");
    numbers.forEach((id, number) -> assertThat(reveal(company, id)).isEqualTo(number));
    var somebodyAgain = numbers.values().iterator().next();
    company
        .hire(TestCompany.somebody(department, somebodyAgain))
        .then()
        .statusCode(409)
        .body("code", equalTo("national-number-taken"));
    var one = numbers.keySet().iterator().next();
    company.request().get("/api/v1/employees/" + one).then().header("ETag", "\"1\"");
  }

  @Test
  void every_sealed_column_is_rotated_and_opens_as_before() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var amina =
        Person.hire(
            company,
            Map.of(
                "personal",
                Map.of(
                    "nss", "890412161573",
                    "rib", "00100601030004567894",
                    "phone", "+213550445566",
                    "email", "amina@example.dz",
                    "address", "12, rue Larbi Ben M'hidi",
                    "emergency", List.of(Map.of("name", "Karim", "phone", "0550112233")),
                    "civil", Map.of("bornOn", "1989-04-12")),
                "terms",
                Map.of("salary", "85000.00")));
    var columns =
        List.of(
            "employee.nss",
            "employee.rib",
            "employee.phone",
            "employee.email",
            "employee.address",
            "employee.emergency",
            "employee.civil",
            "assignment.salary");
    var personal = amina.get("personal").asString();
    columns.forEach(column -> writeUnderOldKey(company, column));
    rotate(company, 3).then().body("rotated", equalTo(3)).body("remaining", equalTo(5));
    rotate(company, 200).then().body("rotated", equalTo(5)).body("remaining", equalTo(0));
    for (var column : columns) {
      assertThat(stored(company, column)).as(column).startsWith("k2:");
    }
    assertThat(amina.get("personal").asString()).isEqualTo(personal);
    amina.get("salaries").then().body("[0].salary", equalTo("85000.00"));
  }

  @Test
  void what_does_not_open_is_passed_by_and_stays_as_it_is() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var lost = Person.hire(company);
    var tampered = Person.hire(company);
    var number = TestCompany.nationalNumber();
    String right =
        company
            .hire(TestCompany.somebody(company.firstDepartment(), number))
            .then()
            .extract()
            .path("id");
    // Before the other one, whatever column comes first.
    broken(lost, "k0:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    broken(tampered, "k1:AAAA");
    writeUnderOldKey(company, right, number);
    rotate(company, 1)
        .then()
        .statusCode(200)
        .body("rotated", equalTo(1))
        .body("unreadable", equalTo(2))
        .body("remaining", equalTo(2));
    rotate(company, 1).then().body("rotated", equalTo(0)).body("remaining", equalTo(2));
    assertThat(keys(company)).containsExactlyInAnyOrder("k0", "k1", "k2");
    assertThat(reveal(company, right)).isEqualTo(number);
  }

  private void broken(Person person, String stored) {
    sql.update("update employee set national_number = ? where id = ?", stored, person.uuid());
  }

  private void writeUnderOldKey(TestCompany company, String column) {
    var table = column.substring(0, column.indexOf('.'));
    var name = column.substring(column.indexOf('.') + 1);
    var id =
        sql.rows("select id from " + table + " where company_id = ?", company.id())
            .getFirst()
            .get("id");
    var place = column + ":" + company.id() + ":" + id;
    var fresh = "k2:" + Base64.getEncoder().encodeToString(new byte[32]);
    var plain = new FieldCipher(Optional.of(fresh)).decrypt(stored(company, column), place);
    var old = new FieldCipher(Optional.of(stack.settings().fieldKeys()));
    sql.update(
        "update " + table + " set " + name + " = ? where company_id = ?",
        old.encrypt(plain, place),
        company.id());
  }

  private String stored(TestCompany company, String column) {
    var table = column.substring(0, column.indexOf('.'));
    return String.valueOf(
        sql.rows(
                "select " + column + " as value from " + table + " where company_id = ?",
                company.id())
            .getFirst()
            .get("value"));
  }

  @Test
  void a_rotation_does_only_its_own_company() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var other = TestCompany.prepared(tokens, queues, sql);
    var number = TestCompany.nationalNumber();
    String id =
        other
            .hire(TestCompany.somebody(other.firstDepartment(), number))
            .then()
            .extract()
            .path("id");
    writeUnderOldKey(other, id, number);
    rotate(company, 200).then().body("rotated", equalTo(0)).body("remaining", equalTo(0));
    assertThat(keys(other)).containsOnly("k1");
  }

  @Test
  void a_value_names_its_key_and_opens_with_any_key_at_hand() {
    var old = new FieldCipher(Optional.of(stack.settings().fieldKeys()));
    var fresh = Base64.getEncoder().encodeToString(new byte[32]);
    var both = new FieldCipher(Optional.of("k2:" + fresh + "," + stack.settings().fieldKeys()));
    var value = old.encrypt("109890160012340157", "place");
    assertThat(value).startsWith("k1:");
    assertThat(old.isStale(value)).isFalse();
    assertThat(both.isStale(value)).isTrue();
    assertThat(both.decrypt(value, "place")).isEqualTo("109890160012340157");
    assertThat(both.encrypt("x", "place")).startsWith("k2:");
    assertThat(old.encrypt("x", "place")).isNotEqualTo(old.encrypt("x", "place"));
  }

  private void writeUnderOldKey(TestCompany company, String id, String number) {
    var place = "employee.national_number:" + company.id() + ":" + id;
    var old = new FieldCipher(Optional.of(stack.settings().fieldKeys()));
    sql.update(
        "update employee set national_number = ? where id = ?",
        old.encrypt(number, place),
        UUID.fromString(id));
  }

  private static io.restassured.response.Response rotate(TestCompany company, int limit) {
    return company
        .with("employees:rotate-keys")
        .post("/api/v1/employees/rotate-keys?limit=" + limit);
  }

  private static String reveal(TestCompany company, String id) {
    return company
        .request()
        .get("/api/v1/employees/" + id + "/national-number")
        .then()
        .statusCode(200)
        .extract()
        .path("nationalNumber");
  }

  private ArrayList<Object> keys(TestCompany company) {
    var keys = new ArrayList<Object>();
    sql.rows("select national_number_key as key from employee where company_id = ?", company.id())
        .forEach(row -> keys.add(row.get("key")));
    return keys;
  }
}
