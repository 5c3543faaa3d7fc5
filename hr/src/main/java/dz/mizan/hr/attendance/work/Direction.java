package dz.mizan.hr.attendance.work;

/** Whether somebody comes or goes. */
public enum Direction {
  IN,
  OUT
}
