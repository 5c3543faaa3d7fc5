package dz.mizan.hr.review;

import dz.mizan.common.problem.Refusal;

/** The peer was proposed before. */
public final class PeerTaken extends Refusal {
  public PeerTaken() {
    super(Kind.CONFLICT, "peer-taken");
  }
}
