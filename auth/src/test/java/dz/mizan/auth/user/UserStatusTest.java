package dz.mizan.auth.user;

import static dz.mizan.auth.user.UserStatus.AUTHORIZED;
import static dz.mizan.auth.user.UserStatus.DEACTIVATED;
import static dz.mizan.auth.user.UserStatus.DELETED;
import static dz.mizan.auth.user.UserStatus.INVITED;
import static dz.mizan.auth.user.UserStatus.PENDING;
import static dz.mizan.auth.user.UserStatus.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class UserStatusTest {

  private static List<UserStatus> after(UserStatus status) {
    return Arrays.stream(UserStatus.values()).filter(status::canBecome).toList();
  }

  @Test
  void nobody_waits_or_is_invited_again_and_nobody_comes_back_from_deletion() {
    assertThat(after(PENDING)).containsExactly(AUTHORIZED, REJECTED, DELETED);
    assertThat(after(INVITED)).containsExactly(AUTHORIZED, DELETED);
    assertThat(after(AUTHORIZED)).containsExactly(DEACTIVATED, DELETED);
    assertThat(after(REJECTED)).containsExactly(AUTHORIZED, DELETED);
    assertThat(after(DEACTIVATED)).containsExactly(AUTHORIZED, DELETED);
    assertThat(after(DELETED)).isEmpty();
  }
}
