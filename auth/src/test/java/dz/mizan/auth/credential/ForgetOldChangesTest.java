package dz.mizan.auth.credential;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class ForgetOldChangesTest {
  private static final String SESSIONS = "select count(*) from session where company_id = ?";
  private static final String CHANGES =
      "select count(*) from credential_change where company_id = ?";

  @Inject ForgetOldChanges forget;
  Sql sql;

  @Test
  void sessions_are_forgotten_90_days_after_they_ended_and_not_before() {
    var atlas = AuthFixtures.company();
    end(atlas, 89);
    forget.forget().await().indefinitely();
    assertThat(sql.count(SESSIONS, atlas.id())).isEqualTo(1);
    end(atlas, 91);
    forget.forget().await().indefinitely();
    assertThat(sql.count(SESSIONS, atlas.id())).isZero();
  }

  private void end(AuthFixtures.Company company, int daysAgo) {
    sql.update(
        "update session set started_at = now() - interval '100 days',"
            + " expires_at = now() - make_interval(days => ?) where company_id = ?",
        daysAgo,
        company.id());
  }

  @Test
  void changes_are_forgotten_when_no_token_can_be_older() {
    var atlas = AuthFixtures.company();
    atlas.superuser().post(AuthFixtures.USERS + "/logout").then().statusCode(204);
    forget.forget().await().indefinitely();
    assertThat(sql.count(CHANGES, atlas.id())).isPositive();
    sql.update(
        "update credential_change set changed_at = now() - interval '25 hours'"
            + " where company_id = ?",
        atlas.id());
    forget.forget().await().indefinitely();
    assertThat(sql.count(CHANGES, atlas.id())).isZero();
  }
}
