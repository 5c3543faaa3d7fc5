package dz.mizan.hr.pay;

import dz.mizan.common.companydata.EncryptedColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A company takes its payslips along in clear. */
@ApplicationScoped
class ExportedPayslip implements EncryptedColumn {
  private final PayslipSeal seal;

  ExportedPayslip(PayslipSeal seal) {
    this.seal = seal;
  }

  @Override
  public String table() {
    return "payslip";
  }

  @Override
  public String column() {
    return "detail";
  }

  @Override
  public String open(UUID companyId, UUID rowId, String stored) {
    return seal.openText(PayslipSeal.DETAIL, companyId, rowId, stored);
  }
}
