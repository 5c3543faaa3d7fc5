package dz.mizan.hr.attendance.punch;

import dz.mizan.common.problem.Refusal;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Nobody corrects, orders or approves his own time. */
public final class OwnRecord extends Refusal {
  public OwnRecord() {
    super(Kind.FORBIDDEN, "own-time-record");
  }

  /**
   * @throws OwnRecord if the caller is that employee
   */
  public static Uni<Void> refuse(UUID employee) {
    return CompanySql.execute(
            "select 1 from employee where id = $1 and user_id = $2",
            employee,
            Caller.require().userId())
        .invoke(
            rows -> {
              if (rows.size() > 0) {
                throw new OwnRecord();
              }
            })
        .replaceWithVoid();
  }
}
