package dz.mizan.hr.leave.team;

import dz.mizan.common.problem.Refusal;

/** The feed has ended, was revoked, or its owner has left. */
final class FeedGone extends Refusal {
  FeedGone() {
    super(Kind.GONE, "leave-feed-gone");
  }
}
