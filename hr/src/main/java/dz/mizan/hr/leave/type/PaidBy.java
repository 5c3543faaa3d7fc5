package dz.mizan.hr.leave.type;

/** Who pays for days of leave. */
public enum PaidBy {
  COMPANY,
  /** Social security. */
  CNAS,
  NOBODY
}
