package dz.mizan.hr.paper.reading;

import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.employee.Identifiers;
import dz.mizan.hr.employee.Identity;
import dz.mizan.hr.employee.personal.SealedPerson;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What offices and banks want to know of those who were paid, beside their payslips. */
@ApplicationScoped
public class People {
  private static final int AT_ONCE = 500;
  private static final Identity UNKNOWN = new Identity(null, null, null);

  private final ReadSlips read;
  private final Identifiers identifiers;
  private final SealedPerson sealed;

  People(ReadSlips read, Identifiers identifiers, SealedPerson sealed) {
    this.read = read;
    this.identifiers = identifiers;
    this.sealed = sealed;
  }

  /**
   * Somebody.
   *
   * @param identity his numbers, those that are known
   */
  public record Known(Identity identity, @Nullable LocalDate bornOn, @Nullable String birthPlace) {
    static final Known NOTHING = new Known(UNKNOWN, null, null);
  }

  /** By employee, some hundred at once in transactions of their own. */
  public Uni<Map<UUID, Known>> of(Collection<UUID> employees) {
    var all = List.copyOf(employees);
    var parts = new ArrayList<List<UUID>>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      parts.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
    }
    var known = new HashMap<UUID, Known>();
    return Multi.createFrom()
        .iterable(parts)
        .onItem()
        .transformToUniAndConcatenate(part -> read.inCompany(() -> some(part)))
        .invoke(known::putAll)
        .collect()
        .last()
        .replaceWith(known);
  }

  /** The same of a few, in the running transaction. */
  public Uni<Map<UUID, Known>> some(List<UUID> employees) {
    return identifiers
        .of(employees)
        .chain(
            identities ->
                CompanySql.execute(
                        "select id, civil from employee where id = any ($1)",
                        (Object) employees.toArray(UUID[]::new))
                    .map(
                        rows -> {
                          var known = new HashMap<UUID, Known>();
                          var company = Caller.require().companyId();
                          for (var row : rows) {
                            var id = row.getUUID("id");
                            var civil = sealed.civilIfOpens(company, id, row.getString("civil"));
                            known.put(
                                id,
                                new Known(
                                    identities.getOrDefault(id, UNKNOWN),
                                    civil.bornOn(),
                                    civil.birthPlace()));
                          }
                          return known;
                        }));
  }

  /** Somebody of the map; nothing is known of who is not in it. */
  public static Known in(Map<UUID, Known> people, UUID employee) {
    return people.getOrDefault(employee, Known.NOTHING);
  }
}
