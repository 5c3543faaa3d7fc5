package dz.mizan.common.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.Test;

class SqlFailuresTest {
  private static PgException pg(String sqlState) {
    return new PgException("refused", "ERROR", sqlState, null);
  }

  @Test
  void a_deadlock_may_be_tried_again_however_deep_it_lies() {
    assertThat(SqlFailures.isRetriable(new CompletionException(pg("40P01")))).isTrue();
    assertThat(SqlFailures.isRetriable(pg("40001"))).isTrue();
    assertThat(SqlFailures.isRetriable(pg("23505"))).isFalse();
    assertThat(SqlFailures.isRetriable(new IllegalStateException())).isFalse();
  }

  @Test
  void a_database_that_is_away_is_told_from_one_that_says_no() {
    assertThat(SqlFailures.isUnavailable(new ConnectException("refused"))).isTrue();
    assertThat(SqlFailures.isUnavailable(pg("57P01"))).isTrue();
    assertThat(SqlFailures.isUnavailable(pg("08006"))).isTrue();
    assertThat(SqlFailures.isUnavailable(pg("55P03"))).isTrue();
    assertThat(SqlFailures.isUnavailable(pg("23505"))).isFalse();
    assertThat(SqlFailures.isUnavailable(new IllegalStateException("bug"))).isFalse();
  }

  @Test
  void a_constraint_is_known_by_name_through_hibernate_too() {
    var violation =
        new ConstraintViolationException("refused", new SQLException("x", "23505"), "uq_a");
    assertThat(SqlFailures.violates("uq_a").test(new CompletionException(violation))).isTrue();
    assertThat(SqlFailures.violates("uq_b").test(violation)).isFalse();
    assertThat(SqlFailures.sqlState(violation)).isEqualTo("23505");
  }
}
