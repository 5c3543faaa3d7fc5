package dz.mizan.auth.key;

import static dz.mizan.auth.AuthFixtures.USERS;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class LostFieldKeyTest {
  Sql sql;
  @Inject SigningKeys keys;

  @AfterEach
  void find_the_key_again() {
    sql.update(
        "update signing_key set private_key = 'k1:' || substr(private_key, 6)"
            + " where private_key like 'lost:%'");
    keys.refresh().await().indefinitely();
  }

  @Test
  void keys_that_cannot_be_decrypted_still_verify_and_a_successor_signs_at_once() {
    var atlas = AuthFixtures.company();
    var old = keys.current();
    sql.update("update signing_key set private_key = 'lost:' || substr(private_key, 4)");
    keys.refresh().await().indefinitely();
    var successor = keys.current();
    assertThat(successor.generation()).isGreaterThan(old.generation());
    assertThat(given().get("/.well-known/jwks.json").<List<String>>path("keys.kid"))
        .contains(old.id().toString(), successor.id().toString());
    var fresh = AuthFixtures.token(atlas.code(), "amina");
    for (var token : List.of(atlas.token(), fresh)) {
      Company.as(token).get(USERS + "/profile").then().statusCode(200);
    }
    keys.refresh().await().indefinitely();
    assertThat(keys.current().id()).isEqualTo(successor.id());
  }
}
