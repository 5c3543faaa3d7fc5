package dz.mizan.hr.attendance.punch;

import dz.mizan.common.problem.Refusal;
import dz.mizan.hr.employee.NotForOneself;
import io.smallrye.mutiny.Uni;

/** Nobody corrects, orders or approves his own time. */
public final class OwnRecord extends Refusal {
  public OwnRecord() {
    super(Kind.FORBIDDEN, "own-time-record");
  }

  /** Says what {@code Reach} says of oneself by this feature's name. */
  public static Uni<Void> refusing(Uni<Void> manages) {
    return manages.onFailure(NotForOneself.class).transform(e -> new OwnRecord());
  }
}
