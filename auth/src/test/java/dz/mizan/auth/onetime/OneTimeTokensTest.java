package dz.mizan.auth.onetime;

import static dz.mizan.auth.AuthFixtures.atOnce;
import static dz.mizan.auth.onetime.OneTimePurpose.EMAIL_VERIFICATION;
import static dz.mizan.auth.onetime.OneTimePurpose.INVITATION;
import static dz.mizan.auth.onetime.OneTimePurpose.PASSWORD_RESET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.auth.InCompany;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class OneTimeTokensTest {
  private static final Duration HOUR = Duration.ofHours(1);

  Sql sql;
  @Inject OneTimeTokens tokens;
  @Inject CompanyTransactions transactions;
  Company atlas;
  UUID user;

  @BeforeEach
  void user() {
    atlas = AuthFixtures.company();
    user = UUID.fromString(atlas.register("yacine"));
  }

  private <T> T inCompany(UUID company, Supplier<Uni<T>> work) {
    return InCompany.run(transactions, company, work);
  }

  private OneTimeToken issue(OneTimePurpose purpose) {
    return OneTimeToken.of(inCompany(atlas.id(), () -> tokens.issue(purpose, user, HOUR)));
  }

  private Optional<String> redeem(OneTimePurpose purpose, OneTimeToken token) {
    return inCompany(token.companyId(), () -> tokens.redeem(purpose, token));
  }

  private void assertUseless(OneTimePurpose purpose, OneTimeToken token) {
    assertThatThrownBy(() -> redeem(purpose, token)).isInstanceOf(LinkNotValid.class);
  }

  @Test
  void a_token_names_company_and_user_and_works_once() {
    var token = issue(PASSWORD_RESET);
    assertThat(token.companyId()).isEqualTo(atlas.id());
    assertThat(token.userId()).isEqualTo(user);
    assertThat(redeem(PASSWORD_RESET, token)).isEmpty();
    assertUseless(PASSWORD_RESET, token);
  }

  @Test
  void the_subject_comes_back() {
    var text =
        inCompany(
            atlas.id(),
            () -> tokens.issue(EMAIL_VERIFICATION, user, HOUR, "a@b.dz", Duration.ZERO));
    assertThat(redeem(EMAIL_VERIFICATION, OneTimeToken.of(text.orElseThrow()))).contains("a@b.dz");
  }

  @Test
  void of_ten_at_once_one_succeeds() {
    var token = issue(PASSWORD_RESET);
    var done =
        atOnce(
            10,
            () -> {
              try {
                redeem(PASSWORD_RESET, token);
                return true;
              } catch (LinkNotValid e) {
                return false;
              }
            });
    assertThat(done).containsOnlyOnce(true);
  }

  @Test
  void what_is_rolled_back_was_not_used() {
    var token = issue(PASSWORD_RESET);
    assertThatThrownBy(
            () ->
                inCompany(
                    atlas.id(),
                    () ->
                        tokens
                            .redeem(PASSWORD_RESET, token)
                            .invoke(
                                subject -> {
                                  throw new IllegalArgumentException();
                                })))
        .isInstanceOf(IllegalArgumentException.class);
    redeem(PASSWORD_RESET, token);
  }

  @Test
  void a_newer_token_of_the_purpose_makes_the_former_useless_and_no_other() {
    var invitation = issue(INVITATION);
    var former = issue(PASSWORD_RESET);
    var newer = issue(PASSWORD_RESET);
    assertUseless(PASSWORD_RESET, former);
    redeem(PASSWORD_RESET, newer);
    redeem(INVITATION, invitation);
  }

  @Test
  void a_token_is_good_for_its_purpose_user_and_company_alone() {
    var token = issue(PASSWORD_RESET);
    assertUseless(INVITATION, token);
    var karim = UUID.fromString(atlas.register("karim"));
    assertUseless(PASSWORD_RESET, readdressed(token, atlas.id(), karim));
    var other = AuthFixtures.company();
    assertUseless(PASSWORD_RESET, readdressed(token, other.id(), user));
    redeem(PASSWORD_RESET, token);
  }

  private static OneTimeToken readdressed(OneTimeToken token, UUID company, UUID user) {
    var text = token.text();
    var addressed = new OneTimeToken(company, user, new byte[OneTimeToken.SECRET_BYTES]).text();
    var secret = text.substring(text.lastIndexOf('.'));
    return OneTimeToken.of(addressed.substring(0, addressed.lastIndexOf('.')) + secret);
  }

  @Test
  void an_expired_or_revoked_token_is_useless() {
    var expired = issue(PASSWORD_RESET);
    sql.update(
        "update one_time_token set issued_at = now() - interval '2 hours',"
            + " expires_at = now() - interval '1 second' where user_id = ?",
        user);
    assertUseless(PASSWORD_RESET, expired);
    var revoked = issue(PASSWORD_RESET);
    inCompany(atlas.id(), () -> tokens.revoke(PASSWORD_RESET, user));
    assertUseless(PASSWORD_RESET, revoked);
  }

  @Test
  void a_second_one_within_the_pause_is_not_issued_and_the_first_still_works() {
    var first = issue(PASSWORD_RESET);
    Supplier<Uni<Optional<String>>> again =
        () -> tokens.issue(PASSWORD_RESET, user, HOUR, null, Duration.ofMinutes(2));
    assertThat(inCompany(atlas.id(), again)).isEmpty();
    redeem(PASSWORD_RESET, first);
    sql.update(
        "update one_time_token set issued_at = now() - interval '3 minutes' where user_id = ?",
        user);
    assertThat(inCompany(atlas.id(), again)).isPresent();
  }

  @Test
  void the_secret_is_not_stored() {
    var token = issue(PASSWORD_RESET);
    inCompany(atlas.id(), () -> tokens.requireIssued(PASSWORD_RESET, token));
    var text = token.text();
    assertThat(
            sql.count(
                "select count(*) from one_time_token t where t::text like ?",
                "%" + text.substring(text.lastIndexOf('.') + 1) + "%"))
        .isZero();
    assertThat(
            sql.count(
                "select count(*) from one_time_token where user_id = ? and purpose = 'PASSWORD_RESET'",
                user))
        .isEqualTo(1);
  }
}
