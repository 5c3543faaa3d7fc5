package dz.mizan.hr.leave.team;

/** Whose absences a feed shows. */
enum FeedScope {
  /** The owner's own, with the kind of leave. */
  OWN,
  /** His and those of the people below him. */
  TEAM,
  /** Everybody's, or a department's; needs {@code leave:read} when the feed is made. */
  COMPANY
}
