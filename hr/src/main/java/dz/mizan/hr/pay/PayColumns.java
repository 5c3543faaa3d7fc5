package dz.mizan.hr.pay;

import dz.mizan.common.companydata.EncryptedColumn;
import dz.mizan.hr.employee.SealedFields;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The sealed columns of payroll beside the payslips. */
@Singleton
class PayColumns {
  private final SealedFields fields;

  PayColumns(SealedFields fields) {
    this.fields = fields;
  }

  @Produces
  @Singleton
  EncryptedColumn payValue() {
    return fields.column("pay_value", "value");
  }

  @Produces
  @Singleton
  EncryptedColumn payElementAmount() {
    return fields.column("pay_element", "amount");
  }
}
