package dz.mizan.auth.key;

import static dz.mizan.auth.AuthFixtures.USERS;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.common.tenancy.Scope;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class AccessTokenTest {
  private static final String JWKS = "/.well-known/jwks.json";

  Sql sql;
  @Inject SigningKeys keys;
  @Inject KeyUpkeep upkeep;
  @Inject SigningKeyStore store;
  @Inject AccessTokens tokens;
  Company atlas;

  @BeforeEach
  void company() {
    atlas = AuthFixtures.company();
  }

  private static JwtClaims verify(String token) throws Exception {
    var published = new JsonWebKeySet(given().get(JWKS).asString());
    return new JwtConsumerBuilder()
        .setJwsAlgorithmConstraints(
            AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
        .setVerificationKeyResolver(new JwksVerificationKeyResolver(published.getJsonWebKeys()))
        .setExpectedIssuer("mizan")
        .setExpectedAudience("mizan")
        .build()
        .processToClaims(token);
  }

  private static void assertRefused(String token) {
    Company.as(token)
        .get(USERS + "/profile")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("code", equalTo("unauthenticated"));
  }

  @Test
  void anybody_can_verify_a_token_with_the_published_keys_alone() throws Exception {
    var claims = verify(atlas.token());
    assertThat(claims.getStringClaimValue("upn")).isEqualTo("amina");
    assertThat(claims.getStringClaimValue("company")).isEqualTo(atlas.id().toString());
    assertThat(claims.getStringListClaimValue("groups")).containsExactly("superuser");
    assertThat(claims.getStringListClaimValue("permissions")).containsExactly("*:*");
    assertThat(claims.getJwtId()).isNotBlank();
    assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
        .isEqualTo(900);
    assertThat(
            sql.text(
                "select user_id from session where id = ?::uuid",
                claims.getStringClaimValue("sid")))
        .isEqualTo(claims.getSubject());
  }

  @Test
  void the_key_set_may_be_kept_for_a_minute_and_shows_no_private_key() {
    var answer = given().get(JWKS).then().statusCode(200).extract();
    assertThat(answer.headers().getValues("Cache-Control")).containsExactly("public, max-age=60");
    assertThat(answer.<List<String>>path("keys.kty")).containsOnly("RSA");
    assertThat(answer.<List<String>>path("keys.alg")).containsOnly("RS256");
    assertThat(answer.asString()).doesNotContain("\"d\"", "\"p\"", "\"q\"");
    assertThat(sql.text("select private_key from signing_key where generation = 1"))
        .startsWith("k1:");
  }

  @Test
  void tokens_that_are_unsigned_forged_changed_or_expired_are_refused() throws Exception {
    var real = new JsonWebSignature();
    real.setCompactSerialization(atlas.token());
    var claims = atlas.token().split("\\.")[1];
    var forged = new JsonWebSignature();
    forged.setPayload(verify(atlas.token()).toJson());
    forged.setKeyIdHeaderValue(real.getKeyIdHeaderValue());
    forged.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    forged.setKey(RsaJwkGenerator.generateJwk(2048).getPrivateKey());
    assertRefused(forged.getCompactSerialization());
    forged.setKeyIdHeaderValue("nobodys-key");
    assertRefused(forged.getCompactSerialization());
    assertRefused("eyJhbGciOiJub25lIn0." + claims + ".");
    var other = AuthFixtures.company().token().split("\\.");
    assertRefused(other[0] + "." + claims + "." + other[2]);
    assertRefused("not.a.token");
    var nobody =
        new TokenContents(
            atlas.id(),
            UUID.randomUUID(),
            "x",
            List.of(),
            List.of("*:*"),
            Scope.UNRESTRICTED,
            new TokenContents.Login(UUID.randomUUID(), Instant.now(), List.of("pwd"), null, null));
    assertRefused(tokens.sign(nobody, Instant.now().minus(Duration.ofMinutes(16))));
  }

  @Test
  void replicas_that_start_at_once_agree_on_one_key() {
    var before = sql.count("select count(*) from signing_key");
    var next = (int) before + 1;
    var added =
        AuthFixtures.atOnce(
            4,
            () -> {
              store.add(next, Instant.now().plus(Duration.ofDays(1))).await().indefinitely();
              return true;
            });
    assertThat(added).hasSize(4);
    assertThat(sql.count("select count(*) from signing_key")).isEqualTo(before + 1);
  }

  @Test
  void a_successor_is_published_before_it_signs_and_old_tokens_hold() throws Exception {
    var signing = keys.current();
    store
        .add(
            (int) sql.count("select max(generation) + 1 from signing_key"),
            Instant.now().plus(SigningKey.LEAD))
        .await()
        .indefinitely();
    upkeep.refresh().await().indefinitely();
    assertThat(given().get(JWKS).then().extract().<List<String>>path("keys.kid"))
        .hasSizeGreaterThan(1);
    assertThat(keys.current().id()).isEqualTo(signing.id());
    verify(atlas.token());
  }
}
