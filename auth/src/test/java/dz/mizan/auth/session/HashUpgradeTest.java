package dz.mizan.auth.session;

import static dz.mizan.auth.AuthFixtures.PASSWORD;
import static dz.mizan.auth.AuthFixtures.logIn;
import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.auth.InCompany;
import dz.mizan.auth.user.UserSecrets;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class HashUpgradeTest {
  private static final String TODAY = "$argon2id$v=19$m=19456,t=2,p=1$";

  Sql sql;
  @Inject UserSecrets secrets;
  @Inject CompanyTransactions transactions;
  Company atlas;
  String weak;

  @BeforeEach
  void weakHash() {
    atlas = AuthFixtures.company();
    weak = hash(PASSWORD);
    sql.update("update app_user set password_hash = ? where company_id = ?", weak, atlas.id());
  }

  /** As somebody with smaller parameters would have made it. */
  private static String hash(String password) {
    var salt = "0123456789abcdef".getBytes(StandardCharsets.UTF_8);
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withMemoryAsKB(8_192)
            .withIterations(1)
            .withParallelism(1)
            .withSalt(salt)
            .build());
    var hash = new byte[32];
    generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
    var base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=8192,t=1,p=1$"
        + base64.encodeToString(salt)
        + "$"
        + base64.encodeToString(hash);
  }

  private String column(String name) {
    return sql.text("select " + name + " from app_user where company_id = ?", atlas.id());
  }

  @Test
  void a_login_strengthens_a_weak_hash_and_changes_nothing_else() {
    var version = column("version");
    logIn(atlas.code(), "amina", PASSWORD).then().statusCode(200);
    AuthFixtures.await(() -> column("password_hash").startsWith(TODAY));
    assertThat(column("version")).isEqualTo(version);
    logIn(atlas.code(), "amina", PASSWORD).then().statusCode(200);
    logIn(atlas.code(), "amina", "wrong horse battery").then().statusCode(401);
  }

  @Test
  void a_wrong_password_strengthens_nothing() {
    logIn(atlas.code(), "amina", "wrong horse battery").then().statusCode(401);
    assertThat(column("password_hash")).isEqualTo(weak);
  }

  @Test
  void whoever_changes_the_password_meanwhile_wins() {
    var other = hash("another horse battery");
    sql.update("update app_user set password_hash = ? where company_id = ?", other, atlas.id());
    InCompany.run(
        transactions,
        atlas.id(),
        () -> secrets.improveHash(UUID.fromString(column("id")), weak, TODAY + "c2FsdA$aGFzaA"));
    assertThat(column("password_hash")).isEqualTo(other);
  }
}
