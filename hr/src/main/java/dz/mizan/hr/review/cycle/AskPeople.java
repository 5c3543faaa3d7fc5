package dz.mizan.hr.review.cycle;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Asks employees and managers of an open cycle to write, each once. */
@ApplicationScoped
class AskPeople {
  private static final String ASK =
      """
      insert into review_part (id, review_id, employee_id, kind, author_id, status)
      select gen_random_uuid(), r.id, r.employee_id, k.kind,
        case k.kind when 'SELF' then r.employee_id else r.manager_id end, 'WRITING'
      from review r cross join (values ('SELF'), ('MANAGER')) as k (kind)
      where r.cycle_id = $1 and r.status = 'WRITING'
      order by r.id
      on conflict do nothing
      """;

  AskPeople() {}

  Uni<Void> handle(UUID cycleId) {
    return CompanySql.execute(ASK, cycleId).replaceWithVoid();
  }
}
