package dz.mizan.hr.paper.transfer;

import dz.mizan.hr.employee.Rib;

/** Bank and postal accounts as they are paid to. */
final class BankAccount {
  private static final String POST = "00799999";

  private BankAccount() {}

  /** Without what people put between its parts. */
  static String clean(String rib) {
    return rib.replaceAll("[\\s.-]", "");
  }

  /**
   * Whether it has 20 digits and its key is right; checked again, as it is money that goes there.
   */
  static boolean isValid(String rib) {
    return Rib.RightKey.isRight(rib);
  }

  /** Whether it is a RIP, of the post. */
  static boolean isPostal(String rib) {
    return rib.startsWith(POST);
  }
}
