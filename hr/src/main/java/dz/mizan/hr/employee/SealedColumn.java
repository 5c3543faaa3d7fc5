package dz.mizan.hr.employee;

import dz.mizan.common.companydata.EncryptedColumn;
import java.util.UUID;

/** A column that {@link SealedFields} seals. A company takes its values along in clear. */
record SealedColumn(SealedFields fields, String table, String column) implements EncryptedColumn {

  @Override
  public String open(UUID companyId, UUID rowId, String stored) {
    return fields.open(table + "." + column, companyId, rowId, stored);
  }
}
