package dz.mizan.hr.employee;

import dz.mizan.common.companydata.EncryptedColumn;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The sealed columns of employees and of where they stand. */
@Singleton
class EmployeeColumns {
  private final SealedFields fields;

  EmployeeColumns(SealedFields fields) {
    this.fields = fields;
  }

  @Produces
  @Singleton
  EncryptedColumn nationalNumber() {
    return fields.column("employee", "national_number");
  }

  @Produces
  @Singleton
  EncryptedColumn nss() {
    return fields.column("employee", "nss");
  }

  @Produces
  @Singleton
  EncryptedColumn rib() {
    return fields.column("employee", "rib");
  }

  @Produces
  @Singleton
  EncryptedColumn phone() {
    return fields.column("employee", "phone");
  }

  @Produces
  @Singleton
  EncryptedColumn email() {
    return fields.column("employee", "email");
  }

  @Produces
  @Singleton
  EncryptedColumn address() {
    return fields.column("employee", "address");
  }

  @Produces
  @Singleton
  EncryptedColumn emergency() {
    return fields.column("employee", "emergency");
  }

  @Produces
  @Singleton
  EncryptedColumn civil() {
    return fields.column("employee", "civil");
  }

  @Produces
  @Singleton
  EncryptedColumn salary() {
    return fields.column("assignment", "salary");
  }
}
