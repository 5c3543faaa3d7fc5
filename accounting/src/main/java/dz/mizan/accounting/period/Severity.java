package dz.mizan.accounting.period;

/** What a finding of a check means for closing. */
public enum Severity {
  /** Good to know. */
  INFO,
  /** Closing goes on if it is accepted. */
  WARNING,
  /** There is no closing until it is dealt with. */
  BLOCKER
}
