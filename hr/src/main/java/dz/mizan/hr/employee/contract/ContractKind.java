package dz.mizan.hr.employee.contract;

/** What kind of contract of work. */
public enum ContractKind {
  /** Without end. */
  CDI,
  /** With an end (loi 90-11 art. 12). */
  CDD,
  /** For less than the full time. */
  PART_TIME,
  /** To see whether it works (loi 90-11 art. 18). */
  TRIAL,
  /** To learn a trade. */
  APPRENTICE;

  boolean needsEnd() {
    return this == CDD || this == TRIAL || this == APPRENTICE;
  }
}
