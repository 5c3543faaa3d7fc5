package dz.mizan.hr.employee;

import dz.mizan.common.companydata.EncryptedColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A company takes its employees' national numbers along in clear. */
@ApplicationScoped
class ExportedNationalNumber implements EncryptedColumn {
  private final NationalNumbers nationalNumbers;

  ExportedNationalNumber(NationalNumbers nationalNumbers) {
    this.nationalNumbers = nationalNumbers;
  }

  @Override
  public String table() {
    return "employee";
  }

  @Override
  public String column() {
    return "national_number";
  }

  @Override
  public String open(UUID companyId, UUID rowId, String stored) {
    return nationalNumbers.open(companyId, rowId, stored);
  }
}
