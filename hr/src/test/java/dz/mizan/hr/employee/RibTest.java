package dz.mizan.hr.employee;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.hr.employee.Rib.RightKey;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RibTest {

  /** The branch and the account of a postal account begin with 99999, which leaves 85 by 97. */
  @Test
  void the_key_of_a_postal_account_is_the_one_that_the_post_reckons() {
    for (long account : new long[] {1, 1_234_567, 9_999_999_999L}) {
      long rest = (account * 100 + 85) % 97;
      assertThat(RightKey.key("%03d%05d%010d".formatted(7, 99999, account))).isEqualTo(97 - rest);
    }
  }

  @Test
  void a_key_is_between_1_and_97_and_any_single_wrong_digit_of_the_account_is_found() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int run = 0; run < 500; run++) {
      var first = new StringBuilder();
      for (int i = 0; i < 18; i++) {
        first.append(random.nextInt(10));
      }
      var rib = first + "%02d".formatted(RightKey.key(first.toString()));
      assertThat(RightKey.isRight(rib)).as("seed %d", seed).isTrue();
      int at = 3 + random.nextInt(15);
      var wrong = new StringBuilder(rib);
      wrong.setCharAt(at, (char) ('0' + (rib.charAt(at) - '0' + 1 + random.nextInt(9)) % 10));
      assertThat(RightKey.isRight(wrong.toString())).as("seed %d %s", seed, wrong).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00100601030004567893",
        "0010060103000456789",
        "001006010300045678944",
        "0010060103000456789A",
        "٠٠١٠٠٦٠١٠٣٠٠٠٤٥٦٧٨٩٤",
        " 00100601030004567894",
        "00100601030004567800"
      })
  void what_is_no_account_with_its_key_is_refused(String rib) {
    assertThat(RightKey.isRight(rib)).isFalse();
  }

  @Test
  void an_account_with_its_key_is_taken() {
    assertThat(RightKey.isRight("00100601030004567894")).isTrue();
  }
}
