package dz.mizan.auth.user;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where a user is in his life.
 *
 * @param authorizedAt when he was last let in
 */
@Embeddable
record UserLife(
    @Enumerated(EnumType.STRING) UserStatus status,
    @Column(name = "authorized_at") @Nullable OffsetDateTime authorizedAt) {

  static UserLife beginning(UserStatus status) {
    return new UserLife(status, status == UserStatus.AUTHORIZED ? now() : null);
  }

  /**
   * @throws WrongUserStatus if that is no legal move
   */
  UserLife to(UserStatus next) {
    if (!status.canBecome(next)) {
      throw new WrongUserStatus(status);
    }
    return new UserLife(next, next == UserStatus.AUTHORIZED ? now() : authorizedAt);
  }

  /**
   * @throws WrongUserStatus if it is another one
   */
  void require(UserStatus expected) {
    if (status != expected) {
      throw new WrongUserStatus(status);
    }
  }

  // As precise as the column, so that the entity equals its row.
  private static OffsetDateTime now() {
    return OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
  }
}
