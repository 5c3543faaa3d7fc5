package dz.mizan.hr.paper.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BankAccountTest {
  // The postal account 0023456789 of a public library's own example has key 41.
  private static final String KNOWN = "00799999002345678941";

  @Test
  void a_known_postal_account_is_right() {
    assertThat(BankAccount.isValid(KNOWN)).isTrue();
    assertThat(BankAccount.isPostal(KNOWN)).isTrue();
  }

  @Test
  void blanks_and_dots_between_its_parts_do_not_matter() {
    assertThat(BankAccount.clean("007 99999 0023456789 41")).isEqualTo(KNOWN);
    assertThat(BankAccount.clean("007.99999.0023456789-41")).isEqualTo(KNOWN);
  }

  @Test
  void what_has_not_twenty_digits_is_wrong() {
    for (var text :
        new String[] {"", "41", KNOWN + "0", KNOWN.substring(1), "O0799999002345678941"}) {
      assertThat(BankAccount.isValid(text)).as(text).isFalse();
    }
  }

  @Test
  void one_wrong_digit_of_branch_or_account_is_always_found() {
    var random = new Random(20261128);
    for (int i = 0; i < 500; i++) {
      var digits = new StringBuilder();
      for (int d = 0; d < 18; d++) {
        digits.append(random.nextInt(10));
      }
      var rib = withKey(digits.toString());
      int at = 3 + random.nextInt(15);
      char wrong = (char) ('0' + (rib.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
      assertThat(BankAccount.isValid(rib.substring(0, at) + wrong + rib.substring(at + 1)))
          .isFalse();
    }
  }

  private static String withKey(String digits) {
    var right =
        IntStream.rangeClosed(0, 99)
            .mapToObj(key -> digits + "%02d".formatted(key))
            .filter(BankAccount::isValid)
            .toList();
    assertThat(right).hasSize(1);
    return right.getFirst();
  }
}
