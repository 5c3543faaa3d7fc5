package dz.mizan.hr.employee;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.UUID;

/**
 * Encrypts national numbers that are under an old key anew, under the current one. The employee's
 * version stays, as nothing about the employee changes; the blind index stays too.
 */
@ApplicationScoped
class RotateKeys {
  private final NationalNumbers nationalNumbers;
  private final Audit audit;

  RotateKeys(NationalNumbers nationalNumbers, Audit audit) {
    this.nationalNumbers = nationalNumbers;
    this.audit = audit;
  }

  /**
   * Does one batch of the company.
   *
   * @param limit at most that many; some hundreds, as they are decrypted and encrypted right here
   * @return how many were done and how many are left in the company; a key may go when no company
   *     has any left under it
   */
  Uni<KeyRotation> handle(int limit) {
    return stale(limit).chain(this::rotate).chain(this::report);
  }

  private Uni<RowSet<Row>> stale(int limit) {
    return CompanySql.execute(
        "select id, national_number from employee where national_number_key <> $1"
            + " order by id limit $2 for update",
        nationalNumbers.currentKeyId(),
        limit);
  }

  private Uni<Integer> rotate(RowSet<Row> stale) {
    if (stale.size() == 0) {
      return Uni.createFrom().item(0);
    }
    var ids = new ArrayList<UUID>();
    var values = new ArrayList<String>();
    for (var row : stale) {
      var id = row.getUUID("id");
      ids.add(id);
      values.add(nationalNumbers.reseal(id, row.getString("national_number")));
    }
    return CompanySql.execute(
            "update employee e set national_number = fresh.value"
                + " from unnest($1::uuid[], $2::text[]) as fresh (id, value)"
                + " where e.company_id = current_company() and e.id = fresh.id",
            ids.toArray(UUID[]::new),
            values.toArray(String[]::new))
        .map(RowSet::rowCount);
  }

  private Uni<KeyRotation> report(int rotated) {
    return CompanySql.execute(
            "select count(*) as remaining from employee where national_number_key <> $1",
            nationalNumbers.currentKeyId())
        .map(rows -> new KeyRotation(rotated, rows.iterator().next().getLong("remaining")))
        .call(rotation -> rotated == 0 ? Uni.createFrom().voidItem() : note(rotation));
  }

  private Uni<Void> note(KeyRotation rotation) {
    return audit.record(
        "employee.keys-rotated", "company", Caller.require().companyId(), null, rotation);
  }
}
