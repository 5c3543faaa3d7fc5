package dz.mizan.local.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens are checked here by another party, through the published keys alone. */
class TestTokensTest {
  @TempDir Path home;
  private final UUID user = UUID.randomUUID();
  private final UUID company = UUID.randomUUID();
  private TestTokens tokens;
  private String url;

  @BeforeEach
  void publish() {
    tokens = TestTokens.in(home);
    url = AuthStandIn.start(home) + "/.well-known/jwks.json";
  }

  @Test
  void a_token_says_who_where_and_what() throws Exception {
    var claims = check(tokens.of(user, company).roles("auditor").permissions("a:b").sign());
    assertThat(claims.getSubject()).isEqualTo(user.toString());
    assertThat(claims.getStringClaimValue("company")).isEqualTo(company.toString());
    assertThat(claims.getStringListClaimValue("groups")).isEqualTo(List.of("auditor"));
    assertThat(claims.getStringListClaimValue("permissions")).isEqualTo(List.of("a:b"));
    assertThat(claims.getClaimNames()).contains("sid", "jti", "upn", "iat", "exp", "iss", "aud");
  }

  @Test
  void bad_tokens_are_bad() {
    var good = tokens.of(user, company);
    assertRefused(good.sign() + "x");
    assertRefused(tokens.of(user, company).expired().sign());
    assertRefused(tokens.of(user, company).issuer("other").sign());
    assertRefused(tokens.of(user, company).audience("other").sign());
    assertRefused(tokens.of(user, company).forged().sign());
    assertRefused(tokens.of(user, company).ofUnknownKey().sign());
    assertRefused(tokens.of(user, company).unsigned().sign());
    assertRefused(tokens.of(user, company).without("sub").sign());
  }

  @Test
  void a_rotated_key_still_counts_until_it_is_forgotten() throws Exception {
    var old = tokens.of(user, company).sign();
    tokens.rotate();
    check(old);
    check(TestTokens.in(home).of(user, company).sign());
    tokens.rotateAndForget();
    assertRefused(old);
  }

  @Test
  void who_asks_for_a_recent_token_gets_the_same_for_the_same_until_rights_change() {
    var former = user();
    var token = user().recent();
    assertThat(user().recent()).isEqualTo(token);
    assertThat(user().sign()).isNotEqualTo(token);
    assertThat(user().permissions("a:b, c").recent())
        .isNotEqualTo(user().permissions("a:b", "c").recent());
    assertThat(user().without("jti").recent()).isNotEqualTo(token);
    assertThat(user().forged().recent()).isNotEqualTo(token);
    assertThat(tokens.of(user, company).permissions("a:b").recent()).isNotEqualTo(token);
    assertThat(tokens.of(user, UUID.randomUUID()).permissions("a:b").steppedUp().recent())
        .isNotEqualTo(token);
    tokens.change(user);
    var late = former.recent(); // issued before the change, so good for this one alone
    assertThat(late).isNotEqualTo(token);
    assertThat(user().recent()).isNotEqualTo(late);
  }

  private TestToken user() {
    return tokens.of(user, company).permissions("a:b").steppedUp();
  }

  private void assertRefused(String token) {
    assertThatThrownBy(() -> check(token)).isInstanceOf(InvalidJwtException.class);
  }

  private JwtClaims check(String token) throws InvalidJwtException {
    return new JwtConsumerBuilder()
        .setExpectedIssuer("mizan")
        .setExpectedAudience("mizan")
        .setRequireSubject()
        .setRequireExpirationTime()
        .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(new HttpsJwks(url)))
        .build()
        .processToClaims(token);
  }
}
