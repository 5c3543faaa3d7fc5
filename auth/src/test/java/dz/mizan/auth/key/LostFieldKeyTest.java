package dz.mizan.auth.key;

import static dz.mizan.auth.AuthFixtures.USERS;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.common.crypto.FieldCipher;
import dz.mizan.common.security.StaleCredentials;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class LostFieldKeyTest {
  Stack stack;
  Sql sql;
  @Inject SigningKeys keys;
  @Inject KeyUpkeep upkeep;
  @Inject SigningKeyStore store;
  @Inject StaleCredentials stale;
  @Inject Vertx vertx;
  @Inject Pool pool;

  @AfterEach
  void find_the_key_again() {
    sql.update(
        "update signing_key set private_key = 'k1:' || substr(private_key, 6)"
            + " where private_key like 'lost:%'");
    upkeep.refresh().await().indefinitely();
  }

  @Test
  void after_a_restart_keys_that_cannot_be_decrypted_still_verify_and_a_successor_signs_at_once() {
    var atlas = AuthFixtures.company();
    var old = keys.current();
    sql.update("update signing_key set private_key = 'lost:' || substr(private_key, 4)");
    new KeyUpkeep(vertx, new SigningKeys(store, stale), store).refresh().await().indefinitely();
    upkeep.refresh().await().indefinitely();
    var successor = keys.current();
    assertThat(successor.generation()).isGreaterThan(old.generation());
    assertThat(given().get("/.well-known/jwks.json").<List<String>>path("keys.kid"))
        .contains(old.id().toString(), successor.id().toString());
    var fresh = AuthFixtures.token(atlas.code(), "amina");
    for (var token : List.of(atlas.token(), fresh)) {
      Company.as(token).get(USERS + "/profile").then().statusCode(200);
    }
    upkeep.refresh().await().indefinitely();
    assertThat(keys.current().id()).isEqualTo(successor.id());
  }

  @Test
  void who_has_decrypted_them_before_goes_on_with_them() {
    var old = keys.current();
    var before = sql.count("select count(*) from signing_key");
    sql.update("update signing_key set private_key = 'lost:' || substr(private_key, 4)");
    upkeep.refresh().await().indefinitely();
    assertThat(keys.current().id()).isEqualTo(old.id());
    assertThat(sql.count("select count(*) from signing_key")).isEqualTo(before);
  }

  @Test
  void under_a_new_field_key_they_are_encrypted_anew_and_nobody_notices() {
    var signing = keys.current();
    var former = stack.settings().fieldKeys();
    var next = "k2:" + former.substring(3).transform(LostFieldKeyTest::another);
    encryptAnew(next + "," + former);
    assertThat(prefixes()).containsOnly("k2:");
    upkeep.refresh().await().indefinitely();
    assertThat(keys.current().id()).isEqualTo(signing.id());
    var itsStore = new SigningKeyStore(pool, cipher(next));
    var restarted = new SigningKeys(itsStore, stale);
    new KeyUpkeep(vertx, restarted, itsStore).refresh().await().indefinitely();
    assertThat(restarted.current().id()).isEqualTo(signing.id());
    encryptAnew(former + "," + next);
    assertThat(prefixes()).containsOnly("k1:");
  }

  private void encryptAnew(String fieldKeys) {
    new SigningKeyStore(pool, cipher(fieldKeys)).encryptAnew().await().indefinitely();
  }

  private static FieldCipher cipher(String fieldKeys) {
    return new FieldCipher(Optional.of(fieldKeys));
  }

  private List<String> prefixes() {
    return sql
        .rows(
            "select substr(private_key, 1, 3) as prefix from signing_key where withdrawn_at is null")
        .stream()
        .map(row -> String.valueOf(row.get("prefix")))
        .toList();
  }

  private static String another(String key) {
    var bytes = Base64.getDecoder().decode(key);
    bytes[0]++;
    return Base64.getEncoder().encodeToString(bytes);
  }
}
