package dz.mizan.hr.employee;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** Somebody who works for the company. Its version counts its events. */
@Entity
class Employee {
  @Id private UUID id;
  @Version private long version = 1;

  @Column(updatable = false)
  private String number;

  @Embedded private PersonName name;

  // Not updatable: only the rotation of keys writes it again, and no stale copy may undo that.
  @Column(name = "national_number", updatable = false)
  private String sealedNationalNumber;

  @Column(name = "national_number_index", updatable = false)
  private byte[] nationalNumberIndex;

  @Column(name = "department_id")
  private UUID departmentId;

  @Column(name = "job_title")
  private String jobTitle;

  @Column(name = "hired_on", updatable = false)
  private LocalDate hiredOn;

  @Enumerated(EnumType.STRING)
  private EmployeeStatus status = EmployeeStatus.ACTIVE;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Employee() {}

  Employee(UUID id, String number, HireRequest hire, SealedNumber nationalNumber) {
    this.id = id;
    this.number = number;
    this.name = hire.name();
    this.sealedNationalNumber = nationalNumber.encrypted();
    this.nationalNumberIndex = nationalNumber.index();
    this.departmentId = hire.departmentId();
    this.jobTitle = hire.jobTitle().strip();
    this.hiredOn = hire.hiredOn();
  }

  /** Takes over what may change about an employee. Whether the department exists, SQL decides. */
  void change(EmployeeChange change) {
    name = change.name();
    departmentId = change.departmentId();
    jobTitle = change.jobTitle().strip();
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  String number() {
    return number;
  }

  PersonName name() {
    return name;
  }

  /** As stored: under which key, and what came of it. */
  String sealedNationalNumber() {
    return sealedNationalNumber;
  }

  UUID departmentId() {
    return departmentId;
  }

  String jobTitle() {
    return jobTitle;
  }

  LocalDate hiredOn() {
    return hiredOn;
  }

  EmployeeStatus status() {
    return status;
  }
}
