package dz.mizan.hr.attendance.work;

/** When overtime was worked. */
public enum OvertimeKind {
  NORMAL,
  NIGHT,
  REST_DAY,
  HOLIDAY
}
