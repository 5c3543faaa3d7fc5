package dz.mizan.auth.recovery;

import static dz.mizan.auth.AuthFixtures.COMPANIES;
import static dz.mizan.auth.AuthFixtures.PASSWORD;
import static dz.mizan.auth.AuthFixtures.USERS;
import static dz.mizan.auth.AuthFixtures.json;
import static dz.mizan.auth.AuthFixtures.newCode;
import static dz.mizan.auth.AuthFixtures.signUpBody;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.AuthFixtures.Company;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/**
 * A user with a mailbox of his own.
 *
 * @param company whose user he is
 */
public record Person(Company company, String username, String email) {
  public static final String NEW_PASSWORD = "quiet mountain lantern";

  static String newEmail() {
    return "p" + UUID.randomUUID() + "@example.dz";
  }

  /** The superuser of a new company. */
  public static Person superuser() {
    AuthFixtures.awaitReady();
    var email = newEmail();
    var body = signUpBody(newCode());
    body.put(
        "superuser",
        Map.of(
            "username",
            "amina",
            "email",
            email,
            "fullName",
            "Amina Bensaïd",
            "password",
            PASSWORD));
    var signedUp = json().body(body).post(COMPANIES).then().statusCode(201).extract();
    var code = signedUp.<String>path("code");
    var token = AuthFixtures.token(code, "amina");
    return new Person(
        new Company(UUID.fromString(signedUp.path("id")), code, token), "amina", email);
  }

  /** A colleague who registered and waits. */
  public Person register(String name) {
    return register(name, newEmail());
  }

  Person register(String name, String address) {
    var body = AuthFixtures.registerBody(company.code(), name);
    body.put("email", address);
    json().body(body).post(USERS + "/register").then().statusCode(201);
    return new Person(company, name, address);
  }

  /** A colleague with that role. */
  public Person colleague(String name, String role) {
    var colleague = register(name);
    company
        .superuser()
        .body(Map.of("roles", new String[] {role}))
        .post(USERS + "/" + colleague.id() + "/authorize")
        .then()
        .statusCode(200);
    return colleague;
  }

  /** His id, as a colleague sees it. */
  public String id() {
    return company
        .superuser()
        .queryParam("limit", 200)
        .get(USERS)
        .then()
        .extract()
        .path("items.find { it.username == '" + username + "' }.id");
  }

  public Response logIn(String password) {
    return AuthFixtures.logIn(company.code(), username, password);
  }

  /** The caller in a new session. */
  public RequestSpecification session() {
    return Company.as(logIn(PASSWORD).then().statusCode(200).extract().path("accessToken"));
  }

  /** Asks for a link to a new password. */
  public Response askForReset(String usernameOrEmail) {
    return json()
        .body(Map.of("company", company.code(), "user", usernameOrEmail))
        .post(USERS + "/password-reset");
  }

  /** Sets a password with a link. */
  public static Response reset(String token, String password) {
    return json()
        .body(Map.of("token", token, "password", password))
        .post(USERS + "/password-reset/confirm");
  }
}
