package dz.mizan.auth.company;

/** Whether a company's users may log in. */
public enum CompanyStatus {
  ACTIVE,
  /** Nobody but who may do everything, to reactivate it. */
  SUSPENDED
}
