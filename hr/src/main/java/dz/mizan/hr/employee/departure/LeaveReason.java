package dz.mizan.hr.employee.departure;

/** Why somebody leaves the company (loi 90-11 art. 66, in other words). */
enum LeaveReason {
  RESIGNATION,
  DISMISSAL,
  CONTRACT_END,
  TRIAL_END,
  RETIREMENT,
  REDUNDANCY,
  MUTUAL,
  DEATH,
  OTHER
}
