package dz.mizan.accounting.axis;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The door for what is told with the code of a cost centre that nobody here has checked. */
@ApplicationScoped
public class OpenCostCentres {
  OpenCostCentres() {}

  /** Those of the codes to which lines may be posted; in the running transaction. */
  public Uni<Set<String>> among(Collection<String> codes) {
    if (codes.isEmpty()) {
      return Uni.createFrom().item(Set.of());
    }
    return CompanySql.execute(
            "select code from cost_centre where active and code = any ($1)",
            (Object) codes.toArray(String[]::new))
        .map(
            rows -> {
              var open = new HashSet<String>();
              rows.forEach(row -> open.add(row.getString(0)));
              return open;
            });
  }
}
