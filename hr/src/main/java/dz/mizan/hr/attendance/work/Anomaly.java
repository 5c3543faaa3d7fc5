package dz.mizan.hr.attendance.work;

/** What somebody has to look at before a month can be approved. */
public enum Anomaly {
  /** Came and was not seen to go. */
  MISSING_OUT,
  /** Went and was not seen to come. */
  MISSING_IN,
  /** Was there on a day of leave. */
  WORKED_ON_LEAVE,
  /** Was there before the first or after the last day of work. */
  NOT_EMPLOYED
}
