package dz.mizan.auth;

import static dz.mizan.auth.AuthFixtures.PASSWORD;
import static dz.mizan.auth.AuthFixtures.USERS;
import static dz.mizan.auth.AuthFixtures.json;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.local.test.Sql;
import io.restassured.response.Response;
import java.security.InvalidKeyException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** An authenticator app for tests, which always has a code that was not used yet. */
public final class AuthTotp {
  public static final String TOTP = USERS + "/profile/totp";

  private final Sql sql;
  private final UUID company;
  private final byte[] secret;
  private long lastStep;
  private List<String> recoveryCodes = List.of();

  private AuthTotp(Sql sql, UUID company, String secret) {
    this.sql = sql;
    this.company = company;
    this.secret = Base32.decode(secret);
  }

  /** The user of this token gets an app; nothing of it counts yet. */
  public static AuthTotp begin(Sql sql, Company company, String token) {
    String secret = Company.as(token).post(TOTP).then().statusCode(200).extract().path("secret");
    return new AuthTotp(sql, company.id(), secret);
  }

  /** The user of this token gets an app, confirmed. */
  public static AuthTotp add(Sql sql, Company company, String token) {
    var app = begin(sql, company, token);
    app.recoveryCodes =
        app.confirm(token, app.code()).then().statusCode(200).extract().path("recoveryCodes");
    return app;
  }

  public Response confirm(String token, String code) {
    return Company.as(token).body(Map.of("code", code)).post(TOTP + "/confirm");
  }

  public List<String> recoveryCodes() {
    return recoveryCodes;
  }

  /** A code that is good for half a minute at least, and was not shown before. */
  public String code() {
    long now = System.currentTimeMillis() / 30_000;
    if (lastStep + 1 > now + 1) {
      // Instead of waiting for the next one.
      sql.update("update totp set last_step = 0 where company_id = ?", company);
      lastStep = 0;
    }
    lastStep = Math.max(lastStep + 1, now);
    return at(lastStep);
  }

  /** A code of no step near. */
  public String wrongCode() {
    long now = System.currentTimeMillis() / 30_000;
    var good = List.of(at(now - 2), at(now - 1), at(now), at(now + 1), at(now + 2));
    return List.of("000000", "111111", "222222", "333333", "444444", "555555").stream()
        .filter(code -> !good.contains(code))
        .findFirst()
        .orElseThrow();
  }

  private String at(long step) {
    try {
      return new HmacOneTimePasswordGenerator()
          .generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), step, Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A login with something beside the password. */
  public static Response logIn(Company company, String username, String member, String value) {
    return json()
        .body(
            Map.of(
                "company",
                company.code(),
                "username",
                username,
                "password",
                PASSWORD,
                member,
                value))
        .post(USERS + "/login");
  }
}
