package dz.mizan.auth.webauthn;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.AuthPasskeys;
import dz.mizan.auth.Browser;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class UsedChallengesTest {
  Sql sql;
  @Inject UsedChallenges used;
  @Inject Challenges challenges;

  @Test
  void used_challenges_are_forgotten_an_hour_after_they_expired_and_not_before() {
    var atlas = AuthFixtures.company();
    var browser = new Browser();
    AuthPasskeys.add(atlas::superuser, browser);
    AuthPasskeys.logIn(browser).then().statusCode(200);
    var count = "select count(*) from used_challenge where company_id = ?";
    assertThat(sql.count(count, atlas.id())).isEqualTo(2);
    used.forget().await().indefinitely();
    assertThat(sql.count(count, atlas.id())).isEqualTo(2);
    sql.update(
        "update used_challenge set expires_at = now() - interval '61 minutes' where nonce ="
            + " (select nonce from used_challenge where company_id = ? limit 1)",
        atlas.id());
    assertThat(used.forget().await().indefinitely()).isPositive();
    assertThat(sql.count(count, atlas.id())).isEqualTo(1);
  }

  @Test
  void a_challenge_that_is_too_old_lets_nobody_in() {
    var atlas = AuthFixtures.company();
    var browser = new Browser();
    AuthPasskeys.add(atlas::superuser, browser);
    var almost = challenges.issue(Purpose.logIn(), Instant.now().minusSeconds(270));
    var old = challenges.issue(Purpose.logIn(), Instant.now().minusSeconds(301));
    AuthPasskeys.logIn(browser.get(options(old))).then().statusCode(401);
    AuthPasskeys.logIn(browser.get(options(almost))).then().statusCode(200);
  }

  private static String options(byte[] challenge) {
    return Browser.with(
        AuthPasskeys.loginOptions(),
        "challenge",
        Base64.getUrlEncoder().withoutPadding().encodeToString(challenge));
  }
}
