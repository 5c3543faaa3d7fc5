package dz.mizan.hr.employee;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The door for what goes to offices and banks: national and insurance numbers and accounts in
 * clear. Who asks notes in the audit what he made of them.
 */
@ApplicationScoped
public class Identifiers {
  private final SealedFields fields;

  Identifiers(SealedFields fields) {
    this.fields = fields;
  }

  /** By employee; who is not of the company is not in it. */
  public Uni<Map<UUID, Identity>> of(Collection<UUID> employees) {
    return CompanySql.execute(
            "select id, national_number, nss, rib from employee where id = any ($1)",
            (Object) employees.toArray(UUID[]::new))
        .map(
            rows -> {
              var found = new HashMap<UUID, Identity>();
              for (var row : rows) {
                var id = row.getUUID("id");
                found.put(
                    id,
                    new Identity(
                        fields.openIfAny(
                            NationalNumbers.COLUMN, id, row.getString("national_number")),
                        fields.openIfAny("employee.nss", id, row.getString("nss")),
                        fields.openIfAny("employee.rib", id, row.getString("rib"))));
              }
              return found;
            });
  }
}
