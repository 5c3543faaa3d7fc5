package dz.mizan.hr.employee;

/** Where an employee stands. */
enum EmployeeStatus {
  ACTIVE
}
