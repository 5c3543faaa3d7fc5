package dz.mizan.hr.attendance.work;

/** What a day was. */
public enum DayKind {
  WORK,
  FREE,
  REST_DAY,
  HOLIDAY,
  LEAVE,
  NOT_EMPLOYED
}
