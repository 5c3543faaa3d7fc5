package dz.mizan.hr.paper.reading;

import dz.mizan.common.print.PaperLanguage;

/** Family situations as papers write them. */
public final class Families {
  private Families() {}

  /** {@code Marié(e), enfants : 2}. */
  public static String text(String maritalStatus, int children, PaperLanguage language) {
    var status = status(maritalStatus, language);
    return children == 0
        ? status
        : status + language.pick(", enfants : ", "، أولاد: ", ", children: ") + children;
  }

  /**
   * One of them.
   *
   * @param maritalStatus as of an employee; what is not known here is written as it is
   */
  public static String status(String maritalStatus, PaperLanguage language) {
    return switch (maritalStatus) {
      case "SINGLE" -> language.pick("Célibataire", "أعزب", "Single");
      case "MARRIED" -> language.pick("Marié(e)", "متزوج", "Married");
      case "DIVORCED" -> language.pick("Divorcé(e)", "مطلق", "Divorced");
      case "WIDOWED" -> language.pick("Veuf, veuve", "أرمل", "Widowed");
      default -> maritalStatus;
    };
  }
}
