package dz.mizan.hr.paper.transfer;

import java.util.regex.Pattern;

/**
 * Bank and postal accounts: 3 digits of the bank, 5 of the branch, 10 of the account, 2 of the key.
 * Source: instruction 06-2004 of the Banque d'Algérie as public validators have it [V2]: the key is
 * 97 less the remainder by 97 of branch and account times 100. A postal account (RIP) begins with
 * 00799999.
 */
final class Rib {
  private static final Pattern DIGITS = Pattern.compile("[0-9]{20}");
  private static final String POST = "00799999";
  private static final int MODULUS = 97;

  private Rib() {}

  /** Without the blanks that people put between its parts. */
  static String clean(String rib) {
    return rib.replaceAll("[\\s.-]", "");
  }

  /** Whether it has 20 digits and its key is right. */
  static boolean isValid(String rib) {
    return DIGITS.matcher(rib).matches()
        && Integer.parseInt(rib.substring(18)) == key(rib.substring(0, 18));
  }

  /** The key of the first 18 digits, from 1 to 97. */
  static int key(String withoutKey) {
    long number = Long.parseLong(withoutKey.substring(3)) % MODULUS;
    return (int) (MODULUS - number * 100 % MODULUS);
  }

  static boolean isPostal(String rib) {
    return rib.startsWith(POST);
  }
}
